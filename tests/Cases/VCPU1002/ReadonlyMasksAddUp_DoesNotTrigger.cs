// The two readonly masks cover all work between them, and both are tested in the section that ends in the entry.
[Port("x86")]
public sealed class ReadonlyMasksAddUpPort : ArchPort
{
    private static readonly ThreadFlags Signals = ThreadFlags.MustExit;
    private static readonly ThreadFlags Others = ThreadFlags.TransferWork & ~ThreadFlags.MustExit;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(Signals) && !vcpu.Task.TestFlags(Others))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
