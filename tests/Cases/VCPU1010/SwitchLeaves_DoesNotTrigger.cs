// The arm that clears returns.
[Port("switch")]
public sealed class SwitchLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            switch (vcpu.Task.SignalPending())
            {
                case true:
                    vcpu.Task.ClearFlags(ThreadFlags.MustExit);
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    return 0;
                default:
                    break;
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
