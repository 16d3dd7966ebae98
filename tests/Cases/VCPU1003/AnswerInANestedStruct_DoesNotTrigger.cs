// The answer is kept in a struct inside a struct, behind the number of the round.
[Port("x86")]
public sealed class AnswerInANestedStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Rounds rounds;
        rounds.Count = 1;
        rounds.Look.Round = 2;
        rounds.Look.Pending = vcpu.Task.TransferWorkPending();
        rounds.Count = rounds.Look.Round;
        if (!rounds.Look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Rounds
    {
        public int Count;
        public Look Look;
    }

    private struct Look
    {
        public int Round;
        public bool Pending;
    }
}
