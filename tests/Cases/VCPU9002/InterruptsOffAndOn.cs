// The contract says that interrupts are off and on. No body can keep both.
public static class InterruptsOffAndOn
{
    [SetsInterrupts(InterruptState.Off)]
    [SetsInterrupts(InterruptState.On)]
    public static void {|VCPU9002:Toggle|}(Vcpu vcpu) => vcpu.HostCpu.DisableInterrupts();
}
