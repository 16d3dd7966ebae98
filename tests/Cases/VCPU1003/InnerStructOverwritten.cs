// The inner struct with the answer is overwritten by an empty one.
[Port("x86")]
public sealed class InnerStructOverwrittenPort : ArchPort
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
        rounds.Look = new Look { Round = 2, Pending = vcpu.Task.TransferWorkPending() };
        rounds.Look = default;
        if (!rounds.Look.Pending)
        {
            [|vcpu.EnterGuest()|];
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
