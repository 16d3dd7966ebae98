// The effect hangs on a result, and the method has none.
public static class ConditionOnVoid
{
    [SetsInterrupts(InterruptState.Off, When = ResultCondition.True)]
    public static void {|VCPU9002:Close|}(Vcpu vcpu) => vcpu.HostCpu.DisableInterrupts();
}
