// The comparison is the wrong way round, so that the guest is entered with work pending; the second one asks about an object that may be missing.
[Port("x86")]
public sealed class RecordStructsDifferPort : ArchPort
{
    private readonly record struct Look(bool Pending, int Error);

    private sealed record Answer(bool Pending);

    public override int Run(Vcpu vcpu)
    {
        var calm = new Look(false, 0);
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending(), 0);
        if (look != calm)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Put(Vcpu vcpu)
    {
        Answer? before = vcpu.Runnable ? new Answer(false) : null;
        Answer? after = vcpu.Halted ? new Answer(false) : null;
        if (before == after)
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }
}
