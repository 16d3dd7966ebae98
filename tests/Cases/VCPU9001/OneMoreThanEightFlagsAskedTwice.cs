// Eight flags that are asked twice make 256 combinations, and interrupts that may be off where all of them are set make one more.
public static class OneMoreThanEightFlagsAskedTwice
{
    [RunLoop]
    public static void [|Eight|](Vcpu vcpu, bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h)
    {
        if (a) { vcpu.HostCpu.MemoryBarrier(); }
        if (b) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (g) { vcpu.HostCpu.MemoryBarrier(); }
        if (h) { vcpu.HostCpu.MemoryBarrier(); }

        if (a & b & c & d & e & f & g & h)
        {
            if (vcpu.Halted)
            {
                vcpu.HostCpu.DisableInterrupts();
            }
        }

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
