// The lambda is one of three, chosen by two questions; one of them opens a window.
public static class LambdaOfAChoiceOfChoices
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, bool first, bool second)
    {
        Action hook = first ? (second ? () => { } : () => Window(vcpu)) : () => { };
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            hook();
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
