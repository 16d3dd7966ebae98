// The check found work, but the drain may sleep in schedule or task work, which nothing may do with interrupts off.
[Port("powerpc")]
public sealed class DrainWithInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                int ret = [|vcpu.HandleTransferWork()|];
                vcpu.HostCpu.EnableInterrupts();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
