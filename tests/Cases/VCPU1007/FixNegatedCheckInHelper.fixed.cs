// The helper knows the task only; the look at the requests goes where the vCPU is at hand.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class FixNegatedCheckInHelperPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (vcpu.Runnable && !IsPending(vcpu.Task) && !vcpu.RequestPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool IsPending(HostTask task) => task.TransferWorkPending();
}
