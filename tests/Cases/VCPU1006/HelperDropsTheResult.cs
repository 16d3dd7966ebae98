// The helper drains and returns nothing, so its caller cannot know that it has to leave.
[Port("powerpc")]
public sealed class HelperDropsTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            [|Settle(vcpu)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Settle(Vcpu vcpu)
    {
        if (vcpu.Task.TransferWorkPendingHint())
        {
            vcpu.HandleTransferWork();
        }
    }
}
