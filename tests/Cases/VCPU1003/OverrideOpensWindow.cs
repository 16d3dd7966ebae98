// The base class prepares the entry with interrupts off; one port's override opens a window in the middle of it.
[Port("powerpc")]
public abstract class OverrideOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            PrepareEntry(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected virtual void PrepareEntry(Vcpu vcpu)
    {
    }
}

[Port("powerpc")]
public sealed class WindowPort : OverrideOpensWindowPort
{
    protected override void PrepareEntry(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
