// The lambdas of a choice are invoked where they are made, so that none of them is what somebody put in the field.
[Port("x86")]
public sealed class InvokedChoiceBesideAHookPort : ArchPort
{
    private Action? _hook;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        (vcpu.Halted ? (Action)(() => Section()) : () => vcpu.Stats.Exits++)();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            _hook?.Invoke();
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Call(Action hook) => _hook = hook;

    private static void Section()
    {
        HostCpu.Current.DisableInterrupts();
        HostCpu.Current.EnableInterrupts();
    }
}
