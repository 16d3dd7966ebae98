// A variable holds a lambda or a method, which opens a window.
[Port("x86")]
public sealed class VariableHoldsALambdaOrAMethodPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Action next = vcpu.Halted ? () => vcpu.Stats.Exits++ : Window;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|next()|];
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
