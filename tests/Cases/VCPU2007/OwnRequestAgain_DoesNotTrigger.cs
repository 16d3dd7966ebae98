// A handler that failed makes its own request again.
[Port("x86")]
public sealed class OwnRequestAgainPort : ArchPort
{
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            if (vcpu.Halted)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                return 1;
            }

            _updates++;
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
