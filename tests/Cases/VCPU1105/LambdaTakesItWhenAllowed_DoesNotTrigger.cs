// The lambda that takes the request is called behind the verdict.
[Port("lambda")]
public sealed class LambdaTakesItWhenAllowedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Func<bool> flush = () => vcpu.CheckRequest(VcpuRequest.TlbFlush);
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted &= flush();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
