// Interrupts are off when it returns.
[Port("case")]
public sealed class DisableKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [SetsInterrupts(InterruptState.Off)]
    private static void Close(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Halted)
        {
            vcpu.Halted = false;
        }
    }
}
