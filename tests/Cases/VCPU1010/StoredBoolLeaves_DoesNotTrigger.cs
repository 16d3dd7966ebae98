// The bool that lets the flag be cleared also ends the loop.
[Port("bool")]
public sealed class StoredBoolLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool stop = false;
        while (!stop)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            stop = vcpu.Task.SignalPending();
            if (stop)
            {
                vcpu.Task.ClearFlags(ThreadFlags.MustExit);
            }
            else
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return 0;
    }
}
