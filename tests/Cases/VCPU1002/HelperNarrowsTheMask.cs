// The mask is kept in a field; a helper leaves nothing but signals in it before the test that is made by it.
[Port("x86")]
public sealed class HelperNarrowsTheMaskPort : ArchPort
{
    private ThreadFlags _mask;

    public override int Run(Vcpu vcpu)
    {
        _mask = ThreadFlags.TransferWork;
        Narrow();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(_mask))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Narrow() => _mask = ThreadFlags.SigPending | ThreadFlags.NotifySignal;
}
