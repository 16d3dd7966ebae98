// Nothing calls the helper yet, but it enters a guest and then leaves interrupts off.
public static class UncalledHelperEntersTheGuest
{
    private static void [|EnterOnce|](Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
    }
}
