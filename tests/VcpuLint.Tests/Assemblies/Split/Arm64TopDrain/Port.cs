namespace VcpuLint.Split.Arm64TopDrain;

/// <summary>The drain at the top of every turn, and a check that nothing prepares.</summary>
[Port("arm64", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class TopDrainPort : ArchPort
{
    private readonly InterruptController _controller = new();

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisablePreemption();
            _controller.Flush(vcpu);
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending()) // expect: VCPU1102
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            _controller.Sync(vcpu);
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
