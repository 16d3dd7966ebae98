// The helper opens its read section inside three others.
[Port("x86")]
public sealed class NestedReadSectionsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        vcpu.SrcuReadLock();
        vcpu.SrcuReadLock();
        int slot = [|LookUp(vcpu)|];
        vcpu.SrcuReadUnlock();
        vcpu.SrcuReadUnlock();
        vcpu.SrcuReadUnlock();
        return slot;
    }

    private static int LookUp(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int slot = vcpu.Cpu + 1;
        vcpu.SrcuReadUnlock();
        return slot;
    }
}
