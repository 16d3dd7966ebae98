// What calls a library stands before the loop, and behind a branch before it: the loop itself calls nothing.
[Port("riscv")]
public sealed class LibraryBeforeTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        System.Threading.Thread.Yield();
        if (ret < 0)
        {
            return ret;
        }

        while ([|true|])
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
