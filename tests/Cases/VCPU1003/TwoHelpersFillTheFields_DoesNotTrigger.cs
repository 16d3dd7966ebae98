// The first helper fills the fields by two others, and only the last one, which enters, looks at them: the loop itself names none.
[Port("x86")]
public sealed class TwoHelpersFillTheFieldsPort : ArchPort
{
    private bool pending;

    private bool Halted { get; set; }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Refresh(vcpu);
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Refresh(Vcpu vcpu)
    {
        Pause(vcpu);
        Look(vcpu);
    }

    private void Pause(Vcpu vcpu) => Halted = vcpu.Halted;

    private void Look(Vcpu vcpu)
    {
        pending = true;
        if (!Halted)
        {
            pending = vcpu.Task.TransferWorkPending();
        }
    }

    private void Enter(Vcpu vcpu)
    {
        if (Halted || pending)
        {
            return;
        }

        vcpu.EnterGuest();
    }
}
