// After the drain nothing is checked again (1003), and if the drain said "leave", the guest is entered nevertheless (1006).
[Port("s390")]
public sealed class DrainBetweenCheckAndEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
            }

            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
