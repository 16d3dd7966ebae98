// Nothing runs because the second request was found: what is made behind it is made in any case.
[Port("x86")]
public sealed class NothingRunsForItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.Event);
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
        }

        vcpu.MakeRequest(VcpuRequest.Event);

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
