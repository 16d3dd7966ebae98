// The record has a struct in front of its own parts; each is where it was put, by the declaration and by the constructor.
[Port("x86")]
public sealed class RecordOfPartsKeepsTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var round = new Round(vcpu.Id, new Look(true, vcpu.Halted, vcpu.Task.TransferWorkPending()), vcpu);
        if (round.Count == 3 && !round.Look.Pending)
        {
            round.Vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Look(bool First, bool Halted, bool Pending);

    private readonly record struct Round(int Id, Look Look, Vcpu Vcpu)
    {
        public int Count { get; } = 3;
    }
}
