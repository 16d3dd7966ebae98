// The finally block takes the request only where the loop stays.
[Port("finally")]
public sealed class FinallyIfStayingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = -1;
            try
            {
                ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
            finally
            {
                if (ret == 0)
                {
                    vcpu.CheckRequest(VcpuRequest.RecordSteal);
                }
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
