// The setter of the property that is raised by two opens a window.
[Port("x86")]
public sealed class SetterOfCompoundOpensWindowPort : ArchPort
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
        counter.Rounds += 2;
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
