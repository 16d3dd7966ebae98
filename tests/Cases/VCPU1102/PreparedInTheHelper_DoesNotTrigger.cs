// x86 has preparation and check in one helper.
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class PreparedInTheHelperPort : ArchPort
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
            if (!ExitRequest(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool ExitRequest(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
