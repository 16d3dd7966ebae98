// What is invoked is a lambda or a method, which opens a window.
[Port("x86")]
public sealed class ChoiceOfALambdaAndAMethodPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|(vcpu.Halted ? (Action)(() => vcpu.Stats.Exits++) : Window)()|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Window()
    {
        HostCpu.Current.EnableInterrupts();
        HostCpu.Current.DisableInterrupts();
    }
}
