namespace VcpuLint.Model.Tests.Shapes;

/// <summary>
/// The shape of arm64 and riscv (7.3): drain at the top whether there is work or not, publish, check, enter. An error of the drain still
/// goes through the preparation, and the loop ends on its value.
/// </summary>
[Port("top drain", TransferWork = true, Publication = Publication.VcpuMode)]
internal sealed class TopDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int result = 1;
        while (result > 0)
        {
            result = vcpu.HandleTransferWork();
            if (result == 0)
            {
                result = HandleRequests(vcpu);
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (result <= 0 || vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.Halted = exit.Reason == GuestExitReason.Halt;
            if (vcpu.Halted)
            {
                vcpu.Block();
                vcpu.Halted = vcpu.InterruptPending = false;
            }
        }

        return result;
    }

    private static int HandleRequests(Vcpu vcpu)
    {
        foreach (VcpuRequest request in Enum.GetValues<VcpuRequest>())
        {
            _ = vcpu.CheckRequest(request);
        }

        return 1;
    }
}
