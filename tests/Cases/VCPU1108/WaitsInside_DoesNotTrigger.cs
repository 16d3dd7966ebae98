// It sleeps each time.
[Port("riscv")]
public sealed class WaitsInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.Block();
        }
    }
}
