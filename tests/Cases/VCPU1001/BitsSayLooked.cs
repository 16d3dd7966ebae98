// The bits are those that stand for a look, but nobody has looked: each entry is a mistake of its own.
[Port("x86")]
public sealed class BitsSayLookedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int one = 1;
        int none = 0;
        int both = 3;
        vcpu.HostCpu.DisableInterrupts();
        if (one << 1 == 2 && vcpu.Id == 0)
        {
            [|vcpu.EnterGuest()|];
        }
        else if (~none == -1 && vcpu.Id == 1)
        {
            [|vcpu.EnterGuest()|];
        }
        else if ((both ^ one) == 2 && vcpu.Id == 2)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
