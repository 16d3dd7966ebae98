// What is invoked is a choice of methods, beside a lambda that has nothing to do with it.
[Port("x86")]
public sealed class ChoiceOfMethodsBesideALambdaPort : ArchPort
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
            [|(vcpu.Halted ? (Action)Skip : Window)()|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Skip()
    {
    }

    private static void Window()
    {
        HostCpu.Current.EnableInterrupts();
        HostCpu.Current.DisableInterrupts();
    }
}
