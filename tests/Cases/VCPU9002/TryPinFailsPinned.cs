// The failed attempt keeps preemption off, which the contract only says of success.
[Port("case")]
public sealed class TryPinFailsPinnedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [Preemption(1, When = ResultCondition.True)]
    private static bool {|VCPU9002:TryPin|}(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        if (vcpu.Halted)
        {
            vcpu.Halted = false;
            return false;
        }

        return true;
    }
}
