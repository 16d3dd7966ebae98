// Where the declaration has no body, what stands in for it is where the contract is found wanting.
public abstract class OverrideOfInterruptsAny
{
    [SetsInterrupts(InterruptState.Any)]
    public abstract void Toggle(Vcpu vcpu);
}

public sealed class Toggler : OverrideOfInterruptsAny
{
    public override void {|VCPU9002:Toggle|}(Vcpu vcpu) => vcpu.HostCpu.EnableInterrupts();
}
