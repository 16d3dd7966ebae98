// The raw flags word tested against the whole mask with interrupts off is as good as the definitive check.
[Port("x86")]
public sealed class RawWholeMaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
