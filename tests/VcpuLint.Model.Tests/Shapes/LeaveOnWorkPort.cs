namespace VcpuLint.Model.Tests.Shapes;

/// <summary>A loop that never drains: it leaves to user space when any work is pending, and the way out does it.</summary>
[Port("leave on work", TransferWork = true)]
internal sealed class LeaveOnWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return -Errno.EINTR;
            }

            _ = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
