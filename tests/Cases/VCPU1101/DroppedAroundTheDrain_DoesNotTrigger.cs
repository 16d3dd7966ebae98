// x86 drops the section for the drain and takes it again on every way.
[Port("x86")]
public sealed class DroppedAroundTheDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        vcpu.SrcuReadLock();
        while (true)
        {
            vcpu.SrcuReadUnlock();
            ret = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
            if (ret < 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
