// The locks of all vcores of a subcore are one unit: one call takes them and one gives them back.
[Port("powerpc")]
public sealed class LockSetAsOneUnitPort(HostSpinLockSet vcores) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcores.Lock();
        bool runnable = vcpu.Runnable;
        vcores.Unlock();
        if (!runnable)
        {
            vcpu.Block();
        }

        return vcpu.HandleTransferWork();
    }
}
