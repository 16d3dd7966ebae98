// The ??= makes the check on the path that has none yet; the other path made it in the same section with interrupts off.
[Port("x86")]
public sealed class CoalescedCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool? pending = null;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable)
        {
            pending = vcpu.Task.TransferWorkPending();
        }

        pending ??= vcpu.Task.TransferWorkPending();
        if (pending != true)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
