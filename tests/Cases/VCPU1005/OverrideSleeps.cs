// The base class calls the step with the lock held, and the override waits in it.
public abstract class LockingPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        int ret = [|Step(vcpu)|];
        state.Unlock();
        return ret;
    }

    protected virtual int Step(Vcpu vcpu) => 0;
}

[Port("powerpc")]
public sealed class OverrideSleepsPort : LockingPort
{
    protected override int Step(Vcpu vcpu)
    {
        vcpu.Block();
        return 1;
    }
}
