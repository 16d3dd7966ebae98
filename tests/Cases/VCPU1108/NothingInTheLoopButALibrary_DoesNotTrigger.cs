// There is nothing in the loop but a call of a library, which may wait or throw.
[Port("riscv")]
public sealed class NothingInTheLoopButALibraryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        while (true)
        {
            System.Threading.Thread.Yield();
        }
    }
}
