// A sketch that has nothing to do with requests but making one: who takes them is not shown.
[Port("x86")]
public sealed class SketchWithoutRequestsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
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
        vcpu.MakeRequest(VcpuRequest.Event);
        return 0;
    }
}
