// A field of the port collects both halves of the answer before the entry.
[Port("x86")]
public sealed class FieldCollectsPort : ArchPort
{
    private bool bail;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bail = vcpu.Task.SignalPending();
        bail |= vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit);
        if (!bail)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
