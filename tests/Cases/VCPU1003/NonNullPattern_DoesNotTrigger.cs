// The pattern takes the answer out of the nullable, if there is one.
[Port("x86")]
public sealed class NonNullPatternPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool? pending = vcpu.Halted ? null : vcpu.Task.TransferWorkPending();
        if (pending is { } answer && !answer)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
