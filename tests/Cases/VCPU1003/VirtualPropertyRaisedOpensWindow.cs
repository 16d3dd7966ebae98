// The override of the property that is raised opens a window.
[Port("x86")]
public sealed class VirtualPropertyRaisedOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Counter counter = vcpu.Runnable ? new Opener(vcpu) : new Counter();
        counter.Rounds++;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Counter
    {
        public virtual int Rounds { get; set; }
    }

    private sealed class Opener(Vcpu vcpu) : Counter
    {
        private int _rounds;

        public override int Rounds
        {
            get => _rounds;
            set
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
                _rounds = value;
            }
        }
    }
}
