// The answer is kept in a record struct, and compared as a whole with the one that lets the guest run.
[Port("x86")]
public sealed class RecordStructsComparedPort : ArchPort
{
    private readonly record struct Look(bool Pending, int Error);

    private sealed record Name(string Text, int Length);

    public override int Run(Vcpu vcpu)
    {
        var calm = new Look(false, 0);
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending(), 0);
        if (look == calm)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        look = new Look(vcpu.Task.TransferWorkPending(), 0);
        if (!(look != calm))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        look = new Look(vcpu.Task.TransferWorkPending(), 0);
        if (look == Calmed(ref look))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look Calmed(ref Look look)
    {
        look = new Look(false, 0);
        return look;
    }
}
