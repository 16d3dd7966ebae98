// A struct with the answer is stored in a property of another one, and copied out of it.
[Port("x86")]
public sealed class PropertyOfANestIsCopiedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var inner = new Look { Round = 2, Pending = vcpu.Task.TransferWorkPending() };
        Rounds rounds = new();
        rounds.Look = inner;
        var look = rounds.Look;
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Rounds
    {
        public int Count { get; set; }

        public Look Look { get; set; }
    }

    private struct Look
    {
        public int Round { get; set; }

        public bool Pending { get; set; }
    }
}
