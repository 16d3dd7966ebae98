// A delegate is invoked by way of a question mark.
public static class DelegateThatMayBeNull
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Func<bool>? pending = () => vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.DisableInterrupts();
        if (pending?.Invoke() == false)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
