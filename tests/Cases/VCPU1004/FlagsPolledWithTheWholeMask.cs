// Polling the raw flags with the whole mask is a work test like the others, and polling clears nothing.
[Port("loongarch")]
public sealed class FlagsPolledWithTheWholeMaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|vcpu.Task.TestFlags(ThreadFlags.TransferWork)|])
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        int ret = vcpu.HandleTransferWork();
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
        return 0;
    }
}
