// The depth of preemption changes by one. A change by nothing is not what the author meant, and it is read as a disable elsewhere.
public static class PreemptionByNothing
{
    [Preemption(0)]
    public static void {|VCPU9002:Pin|}(Vcpu vcpu) => vcpu.HostCpu.DisablePreemption();
}
