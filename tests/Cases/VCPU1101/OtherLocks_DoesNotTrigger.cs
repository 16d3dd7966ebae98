// A mutex is not an SRCU section: its holder may drain.
[Port("mutex")]
public sealed class OtherLocksPort : ArchPort
{
    private readonly HostMutex big = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            big.Lock();
            int ret = vcpu.HandleTransferWork();
            big.Unlock();
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
