// A number that fits is the same number in the narrower type: where the one is above zero the other is.
public static class NumberCastToALessWideOne
{
    [RunLoop]
    public static void Balance(Vcpu vcpu, int level)
    {
        if (level < -100 || level > 100)
        {
            return;
        }

        short small = (short)level;
        if (level > 0)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (small > 0)
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
