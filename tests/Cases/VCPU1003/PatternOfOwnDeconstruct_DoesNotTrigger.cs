// The positions of the pattern are those of a method of the struct, which is not followed; the answer is looked at by name.
[Port("x86")]
public sealed class PatternOfOwnDeconstructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending(), Rounds = vcpu.Id };
        if (look is (0, 1))
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Look
    {
        public bool Pending;
        public int Rounds;

        public readonly void Deconstruct(out int rounds, out int more)
        {
            rounds = Rounds;
            more = Rounds + 1;
        }
    }
}
