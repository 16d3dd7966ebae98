// The helper that sets the reason is right for the raw drain, and this is not the raw one.
[Port("helper")]
public sealed class HelperSetsTheReasonAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                [|Interrupted(vcpu)|];
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Interrupted(Vcpu vcpu) => vcpu.RunPage.ExitReason = ExitReason.Interrupted;
}
