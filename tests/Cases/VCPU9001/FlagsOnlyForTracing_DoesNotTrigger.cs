// Nine flags are set on the way and looked at behind it, but nothing that is judged depends on them.
[Port("x86")]
public sealed class FlagsOnlyForTracingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool flag0 = false;
        bool flag1 = false;
        bool flag2 = false;
        bool flag3 = false;
        bool flag4 = false;
        bool flag5 = false;
        bool flag6 = false;
        bool flag7 = false;
        bool flag8 = false;
        if (vcpu.Cpu == 0)
        {
            flag0 = true;
        }

        if (vcpu.Cpu == 1)
        {
            flag1 = true;
        }

        if (vcpu.Cpu == 2)
        {
            flag2 = true;
        }

        if (vcpu.Cpu == 3)
        {
            flag3 = true;
        }

        if (vcpu.Cpu == 4)
        {
            flag4 = true;
        }

        if (vcpu.Cpu == 5)
        {
            flag5 = true;
        }

        if (vcpu.Cpu == 6)
        {
            flag6 = true;
        }

        if (vcpu.Cpu == 7)
        {
            flag7 = true;
        }

        if (vcpu.Cpu == 8)
        {
            flag8 = true;
        }

        vcpu.HostCpu.MemoryBarrier();
        vcpu.HostCpu.MemoryBarrier();
        if (flag0)
        {
            Console.WriteLine(0);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag1)
        {
            Console.WriteLine(1);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag2)
        {
            Console.WriteLine(2);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag3)
        {
            Console.WriteLine(3);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag4)
        {
            Console.WriteLine(4);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag5)
        {
            Console.WriteLine(5);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag6)
        {
            Console.WriteLine(6);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag7)
        {
            Console.WriteLine(7);
        }

        vcpu.HostCpu.MemoryBarrier();
        if (flag8)
        {
            Console.WriteLine(8);
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
