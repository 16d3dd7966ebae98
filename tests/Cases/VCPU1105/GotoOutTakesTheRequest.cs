// The way out takes a request: nobody has handled it when user space comes back.
[Port("goto")]
public sealed class GotoOutTakesTheRequestPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        done:
        [|vcpu.CheckRequest(VcpuRequest.ClockUpdate)|];
        return ret;
    }
}
