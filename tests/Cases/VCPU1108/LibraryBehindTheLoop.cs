// What calls a library stands behind the loops, and in an arm that they never take.
[Port("riscv")]
public sealed class LibraryBehindTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int left = 3;
        while ([|left > 2|])
        {
            vcpu.HostCpu.DisablePreemption();
            if (left == 5)
            {
                System.Threading.Thread.Yield();
                vcpu.HostCpu.MemoryBarrier();
            }

            vcpu.HostCpu.EnablePreemption();
        }

        System.Threading.Thread.Yield();
        return vcpu.HandleTransferWork();
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool done = false;
        while (!([|done|]))
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }

        System.Threading.Thread.Yield();
    }

    public override void Put(Vcpu vcpu)
    {
        while ([|Turn(vcpu)|])
        {
        }

        System.Threading.Thread.Yield();
    }

    private static bool Turn(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.EnableInterrupts();
        return true;
    }
}
