// The finally block clears on the way to the next turn as well.
[Port("finally")]
public sealed class ClearedInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            try
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
            finally
            {
                [|vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)|];
            }
        }
    }
}
