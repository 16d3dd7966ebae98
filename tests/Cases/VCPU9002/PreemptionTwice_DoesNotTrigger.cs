// Two changes of the depth are two attributes.
public static class PreemptionTwice
{
    [Preemption(+1)]
    [Preemption(+1)]
    public static void PinTwice(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
    }
}
