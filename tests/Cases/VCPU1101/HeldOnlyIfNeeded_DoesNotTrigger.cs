// The stored bool that takes the section gives it back as well.
[Port("x86")]
public sealed class HeldOnlyIfNeededPort : ArchPort
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

            bool fault = vcpu.Halted;
            if (fault)
            {
                vcpu.SrcuReadLock();
            }

            vcpu.Halted = false;
            if (fault)
            {
                vcpu.SrcuReadUnlock();
            }

            vcpu.Task.Schedule();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
