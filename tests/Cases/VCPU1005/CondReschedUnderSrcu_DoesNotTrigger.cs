// A read section of sleepable RCU may sleep; a short voluntary yield in it is normal.
[Port("riscv")]
public sealed class CondReschedUnderSrcuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        while (vcpu.Runnable)
        {
            vcpu.Task.CondResched();
        }

        vcpu.SrcuReadUnlock();
        return 0;
    }
}
