// Nothing has no bit in common with anything, whichever side it stands on: the guest is not entered there.
[Port("x86")]
public sealed class NothingInCommonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int none = 0;
        vcpu.HostCpu.DisableInterrupts();
        if ((none & vcpu.Cpu) != 0)
        {
            vcpu.EnterGuest();
        }
        else if ((vcpu.Cpu & none) != 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
