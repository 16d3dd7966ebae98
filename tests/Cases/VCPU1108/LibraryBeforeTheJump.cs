// What calls a library stands before the jumps back, and the way round calls nothing.
[Port("riscv")]
public sealed class LibraryBeforeTheJumpPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        System.Threading.Thread.Yield();
        if (ret < 0)
        {
            return ret;
        }

        for (; ;)
        {
            [|vcpu.HostCpu.DisableInterrupts()|];
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
