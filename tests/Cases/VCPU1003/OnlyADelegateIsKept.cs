// The method that opens a window is kept in a delegate, and nothing else is kept in a variable.
public static class OnlyADelegateIsKept
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Action<Vcpu> between = Window;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            between(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Window(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
