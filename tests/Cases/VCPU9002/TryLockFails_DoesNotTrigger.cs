// A failed attempt leaves preemption as it was.
[Port("case")]
public sealed class TryLockFailsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [Preemption(1, When = ResultCondition.True)]
    private static bool TryPin(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        if (vcpu.Halted)
        {
            vcpu.HostCpu.EnablePreemption();
            return false;
        }

        return true;
    }
}
