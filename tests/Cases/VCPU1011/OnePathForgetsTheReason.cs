// The reason is set only for a vCPU that was halted.
[Port("paths")]
public sealed class OnePathForgetsTheReasonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                if (vcpu.Halted)
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    vcpu.Stats.SignalExits++;
                }

                [|return ret;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
