// No signal is pending any more, so that nothing orders the loop to leave.
[Port("asked")]
public sealed class SignalsAskedAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (vcpu.Task.SignalPending())
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return 0;
            }

            vcpu.CheckRequest(VcpuRequest.TlbFlush);
            vcpu.Halted &= ret < 0;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
