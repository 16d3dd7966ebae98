// The try-lock says true and has taken nothing.
[Port("case")]
public sealed class TryLockWithoutLockPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostSpinLock _lock = new();

    [Acquires(LockKind.Spin, When = ResultCondition.True)]
    private bool {|VCPU9002:TryLock|}(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            return false;
        }

        vcpu.Halted = true;
        return true;
    }
}
