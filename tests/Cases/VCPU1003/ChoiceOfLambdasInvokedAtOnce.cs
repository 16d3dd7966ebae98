// Either arm of the choice may be what runs.
public static class ChoiceOfLambdasInvokedAtOnce
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, bool isQuiet)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            (isQuiet ? new Action(() => { }) : new Action(() => Window(vcpu)))();
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
