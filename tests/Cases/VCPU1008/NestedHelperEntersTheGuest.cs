// Nobody calls the method yet, but it enters the guest through another, so that what it leaves behind is its own mistake.
public static class NestedHelperEntersTheGuest
{
    private static void [|Step|](Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Enter(vcpu);
        }
    }

    private static void Enter(Vcpu vcpu) => vcpu.EnterGuest();
}
