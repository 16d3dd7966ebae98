// A record with a counter is no composite; the first of its vCPUs is a sibling.
[Port("x86")]
public sealed class RecordThatChangesHoldsASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], vcpu);
        if (!loop.IsPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Loop(Vcpu Sibling, Vcpu Own)
    {
        public int Rounds { get; set; }

        public bool IsPending()
        {
            Rounds++;
            return Sibling.Task.TransferWorkPending();
        }
    }
}
