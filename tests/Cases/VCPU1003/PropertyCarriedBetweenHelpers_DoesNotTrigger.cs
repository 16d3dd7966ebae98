// One helper fills the property and the other looks at it; the loop itself names it nowhere.
[Port("x86")]
public sealed class PropertyCarriedBetweenHelpersPort : ArchPort
{
    private bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Look(vcpu);
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Look(Vcpu vcpu) => Pending = vcpu.Task.TransferWorkPending();

    private void Enter(Vcpu vcpu)
    {
        if (!Pending)
        {
            vcpu.EnterGuest();
        }
    }
}
