// There is at least one vCPU, so that the lock is held behind the loop over all of them.
[Port("x86")]
public sealed class LockedInTheFirstTurnPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        bool held = false;
        foreach (Vcpu each in vcpu.Vm.Vcpus)
        {
            if (!held)
            {
                _lock.Lock();
                held = true;
            }

            each.Kick();
        }

        _lock.Unlock();
        return 0;
    }
}
