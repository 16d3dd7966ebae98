// The jump goes past the line that sets the reason.
[Port("goto")]
public sealed class GotoSkipsTheReasonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while (true)
        {
            ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                goto done;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                vcpu.RunPage.ExitReason = ExitReason.Halt;
                break;
            }
        }

        done:
        [|return ret;|]
    }
}
