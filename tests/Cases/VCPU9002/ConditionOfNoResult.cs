// The condition has bits that stand for no result.
public static class ConditionOfNoResult
{
    [SetsInterrupts(InterruptState.Off, When = (ResultCondition)64)]
    public static int {|VCPU9002:Close|}(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        return 1;
    }
}
