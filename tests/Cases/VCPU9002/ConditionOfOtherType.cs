// The effect hangs on a bool, and the method returns a number.
public static class ConditionOfOtherType
{
    [SetsInterrupts(InterruptState.Off, When = ResultCondition.True)]
    public static int {|VCPU9002:Close|}(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        return 1;
    }
}
