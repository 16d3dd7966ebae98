// Kicking the other vCPUs and testing their requests under the lock is no sleep.
[Port("x86")]
public sealed class KickUnderTheLockPort : ArchPort
{
    private readonly HostSpinLock clockLock = new();

    public override int Run(Vcpu vcpu)
    {
        clockLock.Lock();
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            if (other.RequestPending())
            {
                other.Kick();
            }
        }

        clockLock.Unlock();
        return vcpu.HandleTransferWork();
    }
}
