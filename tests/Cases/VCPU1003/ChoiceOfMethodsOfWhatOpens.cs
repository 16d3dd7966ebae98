// What the methods of a choice are called on is made where they are chosen, which opens a window.
[Port("x86")]
public sealed class ChoiceOfMethodsOfWhatOpensPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<int> drain = () => vcpu.HandleTransferWork();
        int ret = drain();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            (vcpu.Halted ? (Action)Opened(vcpu).Skip : Opened(vcpu).Count)();
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Session Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return new Session();
    }

    private sealed class Session
    {
        private int _count;

        public void Skip()
        {
        }

        public void Count() => _count++;
    }
}
