// The way back leads by a library, which may wait or throw.
[Port("riscv")]
public sealed class JumpToItselfByALibraryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        for (; ;)
        {
            System.Threading.Thread.Yield();
        }
    }
}
