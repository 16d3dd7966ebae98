// "Any" is nothing that interrupts can be set to.
public static class InterruptsAny
{
    [SetsInterrupts(InterruptState.Any)]
    public static void {|VCPU9002:Toggle|}(Vcpu vcpu) => vcpu.HostCpu.EnableInterrupts();
}
