// An attribute says one change of the depth; a body that makes two says it twice.
public static class PreemptionByTwo
{
    [Preemption(2)]
    public static void {|VCPU9002:PinTwice|}(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
    }
}
