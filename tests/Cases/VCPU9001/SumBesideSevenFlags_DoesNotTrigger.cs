// Seven flags that are asked twice make 128 combinations; a sum is not told apart by the sign of a number that it is made of.
public static class SumBesideSevenFlags
{
    [RunLoop]
    public static void Sum(int number, int other, Vcpu vcpu, bool a, bool b, bool c, bool d, bool e, bool f, bool g)
    {
        if (number == 1000)
        {
            return;
        }

        if (a) { vcpu.HostCpu.MemoryBarrier(); }
        if (b) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (g) { vcpu.HostCpu.MemoryBarrier(); }

        int sum = number & other;
        vcpu.HostCpu.DisablePreemption();
        if (a) { vcpu.HostCpu.MemoryBarrier(); }
        if (b) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (g) { vcpu.HostCpu.MemoryBarrier(); }

        vcpu.HostCpu.EnablePreemption();
        if (sum > 0) { vcpu.Task.CondResched(); }
        if (number > 0) { vcpu.Task.CondResched(); }
    }
}
