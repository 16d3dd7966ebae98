// An auto property of the port is as good as a field for keeping the answer between check and entry.
[Port("x86")]
public sealed class AutoPropertyHoldsAnswerPort : ArchPort
{
    private bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        if (!Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
