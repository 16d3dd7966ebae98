// arm64 carries the error on, but looks at the requests only without one.
[Port("arm64")]
public sealed class OnlyIfPositivePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret == 0)
            {
                ret = 1;
            }

            if (ret > 0)
            {
                ret = vcpu.CheckRequest(VcpuRequest.Suspend) ? 0 : 1;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (ret <= 0 || vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
