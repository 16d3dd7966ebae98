// The answer is taken out of its struct by patterns: by position, by name, and into a variable of the whole.
[Port("x86")]
public sealed class PatternsLookInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (new Look(vcpu.Id, vcpu.Task.TransferWorkPending()) is (_, false))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        if (new Look(vcpu.Id, vcpu.Task.TransferWorkPending()) is { Error: >= 0 } look && !look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        if (new Both(new Look(vcpu.Id, vcpu.Task.TransferWorkPending()), vcpu) is { Look: var inner, Vcpu: var own } && !inner.Pending)
        {
            own.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        if ((vcpu, vcpu.Id) is var pair && !pair.Item1.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Look(int Error, bool Pending);

    private readonly record struct Both(Look Look, Vcpu Vcpu);
}
