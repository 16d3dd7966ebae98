// The drain is called only if a reschedule is wanted: pending task work alone never reaches it.
[Port("powerpc")]
public sealed class DrainsOnlyForOneFlagPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if ([|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.HostCpu.EnableInterrupts();
                if (vcpu.Task.NeedResched())
                {
                    int ret = vcpu.HandleTransferWork();
                    if (ret < 0)
                    {
                        return ret;
                    }
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
