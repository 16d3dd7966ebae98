// Another error than the one looked for carries the order to leave into the requests.
[Port("errors")]
public sealed class OnlyOneErrorLookedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret == -Errno.EINTR)
            {
                return ret;
            }

            [|vcpu.CheckRequest(VcpuRequest.Pmu)|];
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
        }
    }
}
