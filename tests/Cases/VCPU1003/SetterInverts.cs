// The property stores the opposite of what it is given: the entry is made when work is pending.
[Port("x86")]
public sealed class SetterInvertsPort : ArchPort
{
    private bool clear;

    private bool Pending
    {
        get => clear;
        set => clear = !value;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Pending = vcpu.Task.TransferWorkPending();
        if (!Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
