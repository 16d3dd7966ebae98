// What it calls may sleep.
[Port("riscv")]
public sealed class HelperWaitsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Wait(vcpu);
        }
    }

    private static void Wait(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            vcpu.Block();
        }
    }
}
