// Each of the two helpers fills a field of the port, the second one called by the first; the loop looks at both.
[Port("x86")]
public sealed class TwoFieldsThroughTwoHelpersPort : ArchPort
{
    private bool halted;
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        pending = false;
        halted = false;
        Refresh(vcpu);
        if (!pending && !halted)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return Settle(vcpu);
    }

    private void Refresh(Vcpu vcpu)
    {
        halted = vcpu.Halted;
        Look(vcpu);
    }

    private void Look(Vcpu vcpu) => pending = vcpu.Task.TransferWorkPending();

    private int Settle(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Refresh(vcpu);
        if (!pending && !halted)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
