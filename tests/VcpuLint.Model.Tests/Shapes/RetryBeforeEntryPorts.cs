namespace VcpuLint.Model.Tests.Shapes;

/// <summary>The shape of s390 (7.3): check and drain go round immediately before the entry; no mode store, preemption never off.</summary>
[Port("retry", TransferWork = true, Publication = Publication.SieControl)]
internal sealed class SieRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            foreach (VcpuRequest request in Enum.GetValues<VcpuRequest>())
            {
                _ = vcpu.CheckRequest(request);
            }

            vcpu.Sie.ClearRequest();
        retry:
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }

                goto retry;
            }

            vcpu.Sie.SetInSie();
            _ = vcpu.EnterGuest();
            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

/// <summary>
/// The shape of Book3S PR and BookE (7.3): interrupts off softly and hard, drain and requests with interrupts on in between, and the mode
/// stays published until the loop returns.
/// </summary>
[Port("prepare to enter", TransferWork = true, Publication = Publication.VcpuMode)]
internal sealed class StayPublishedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int result = PrepareToEnter(vcpu);
        while (result > 0)
        {
            _ = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            result = PrepareToEnter(vcpu);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return result;
    }

    private static int PrepareToEnter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        while (true)
        {
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }

                vcpu.HostCpu.DisableInterrupts();
                continue;
            }

            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending())
            {
                return 1;
            }

            vcpu.HostCpu.EnableInterrupts();
            foreach (VcpuRequest request in Enum.GetValues<VcpuRequest>())
            {
                _ = vcpu.CheckRequest(request);
            }

            vcpu.HostCpu.DisableInterrupts();
        }
    }
}
