// The getter of the property that is raised opens a window.
[Port("x86")]
public sealed class GetterOfIncrementOpensWindowPort : ArchPort
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
        var counter = new Counter(vcpu);
        counter.Rounds++;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Counter(Vcpu vcpu)
    {
        private int _rounds;

        public int Rounds
        {
            get
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
                return _rounds;
            }
            set => _rounds = value;
        }
    }
}
