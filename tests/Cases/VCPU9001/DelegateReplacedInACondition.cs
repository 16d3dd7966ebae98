// The delegate is handed over by reference in a condition, so that it may be another one afterwards.
public sealed class DelegateReplacedInACondition
{
    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        Action<Vcpu> hook = Nothing;
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        if (Replace(ref hook))
        {
            [|hook(vcpu)|];
        }

        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static bool Replace(ref Action<Vcpu> hook)
    {
        hook = OpenWindow;
        return hook is not null;
    }

    private static void Nothing(Vcpu vcpu)
    {
    }

    private static void OpenWindow(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
