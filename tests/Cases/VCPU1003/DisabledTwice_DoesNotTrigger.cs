// First the soft, then the hard disable, as on powerpc: the second one does not undo the check and one enable ends both.
[Port("powerpc")]
public sealed class DisabledTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.DisableInterrupts();
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
