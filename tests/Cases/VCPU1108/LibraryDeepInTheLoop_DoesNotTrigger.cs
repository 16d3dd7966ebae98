// The library is called where two conditions hold of which nothing else depends.
[Port("riscv")]
public sealed class LibraryDeepInTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                vcpu.Stats.Exits++;
                if (vcpu.Runnable)
                {
                    System.Threading.Thread.Yield();
                }
            }
        }
    }

    public override void Put(Vcpu vcpu)
    {
        int left = 3;
        while (left > 2)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            if (left == 3)
            {
                System.Threading.Thread.Yield();
            }
            else
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }
    }
}
