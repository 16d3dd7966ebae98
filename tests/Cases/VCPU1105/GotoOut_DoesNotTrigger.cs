// The way out takes no request.
[Port("goto")]
public sealed class GotoOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while (true)
        {
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                goto done;
            }

            vcpu.CheckRequest(VcpuRequest.ClockUpdate);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        done:
        vcpu.Halted = false;
        return ret;
    }
}
