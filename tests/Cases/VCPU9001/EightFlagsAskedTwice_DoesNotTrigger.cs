// Eight flags that are asked twice make 256 combinations, which is as many as are told apart.
public static class EightFlagsAskedTwice
{
    [RunLoop]
    public static void Eight(Vcpu vcpu, bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h)
    {
        if (a) { vcpu.HostCpu.MemoryBarrier(); }
        if (b) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (g) { vcpu.HostCpu.MemoryBarrier(); }
        if (h) { vcpu.HostCpu.MemoryBarrier(); }

        vcpu.HostCpu.DisablePreemption();

        if (a) { vcpu.HostCpu.MemoryBarrier(); }
        if (b) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (g) { vcpu.HostCpu.MemoryBarrier(); }
        if (h) { vcpu.HostCpu.MemoryBarrier(); }

        vcpu.HostCpu.EnablePreemption();
    }
}
