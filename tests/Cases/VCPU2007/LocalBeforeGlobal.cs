// The update of all vCPUs asks for one of this vCPU where that was looked for already.
[Port("x86")]
public sealed class LocalBeforeGlobalPort : ArchPort
{
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            _updates++;
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            [|vcpu.MakeRequest(VcpuRequest.ClockUpdate)|];
        }

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
