// A copy has the sign of what it is a copy of, be that below zero, zero, above it, or null.
public static class SignsOfACopy
{
    [RunLoop]
    public static void BelowZero(Vcpu vcpu, int level)
    {
        int copy = level;
        if (level < 0)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (copy < 0)
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }

    [RunLoop]
    public static void AboveZero(Vcpu vcpu, int level)
    {
        int copy = level;
        if (level > 0)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (copy > 0)
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }

    [RunLoop]
    public static void BelowZeroOrNull(Vcpu vcpu, int? level)
    {
        int? copy = level;
        if (level < 0)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (copy < 0)
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
