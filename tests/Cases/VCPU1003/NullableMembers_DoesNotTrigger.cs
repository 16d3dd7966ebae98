// HasValue and Value are asked in place of the nullable bool itself.
[Port("x86")]
public sealed class NullableMembersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool? pending = vcpu.Halted ? null : vcpu.Task.TransferWorkPending();
        if (pending.HasValue && !pending.Value)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
