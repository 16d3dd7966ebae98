// The entry context is an object made for this vCPU; its property asks that vCPU's work.
[Port("x86")]
public sealed class CheckObjectPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var context = new EntryContext(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!context.MustBail)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal sealed class EntryContext(Vcpu vcpu)
{
    public bool MustBail => vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
}
