// The return passes through a finally block that takes a request.
[Port("finally")]
public sealed class FinallyTakesTheRequestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            try
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
            finally
            {
                [|vcpu.CheckRequest(VcpuRequest.RecordSteal)|];
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
