// The bits are never those that the entries ask for.
[Port("x86")]
public sealed class BitsSayNotLookedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int one = 1;
        int none = 0;
        int both = 3;
        vcpu.HostCpu.DisableInterrupts();
        if ((both ^ one) == 3)
        {
            vcpu.EnterGuest();
        }
        else if (~none == 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
