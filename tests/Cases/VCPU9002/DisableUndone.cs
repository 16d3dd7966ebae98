// On one path interrupts are on again.
[Port("case")]
public sealed class DisableUndonePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [SetsInterrupts(InterruptState.Off)]
    private static void {|VCPU9002:Close|}(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Halted)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
