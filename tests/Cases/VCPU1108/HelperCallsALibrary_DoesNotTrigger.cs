// The helper calls what is not seen.
[Port("riscv")]
public sealed class HelperCallsALibraryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            Tick();
        }
    }

    private static void Tick() => System.Threading.Thread.Yield();
}
