// The vCPUs are kept out while the master clock is written, and nobody lets them in again.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OthersKeptOutForEverPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Stats.Exits == 0)
            {
                [|vcpu.Vm.Time.MasterClock.RequestInProgress()|];
            }
        }
    }
}
