// Each level of the recursion opens one more read section, and how deep it goes is decided at run time.
[Port("x86")]
public sealed class RecursionNestsReadSectionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|Walk(vcpu)|];
        return 0;
    }

    private static void Walk(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            vcpu.SrcuReadLock();
            Walk(vcpu);
            vcpu.SrcuReadUnlock();
        }
    }
}
