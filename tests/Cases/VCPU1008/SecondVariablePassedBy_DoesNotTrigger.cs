// What is taken apart, and what a helper measures, leaves the other variables of its caller alone.
public static class SecondVariablePassedBy
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Step(vcpu.Runnable, vcpu.Runnable, vcpu.Runnable, vcpu);
        Taken(vcpu.Runnable, vcpu.Runnable, vcpu.Runnable, vcpu, new Probe());
        Measured(vcpu.Runnable, vcpu.Runnable, vcpu.Runnable, vcpu);
        Copied(vcpu.Runnable, vcpu.Runnable, vcpu.Runnable, vcpu, ClockReading.Now());
    }

    private static void Step(bool isOff, bool isPinned, bool isRead, Vcpu vcpu)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        if (isRead)
        {
            vcpu.SrcuReadLock();
        }

        Use((false, vcpu.Cpu), vcpu);
        if (isRead)
        {
            vcpu.SrcuReadUnlock();
        }

        if (isPinned)
        {
            vcpu.HostCpu.EnablePreemption();
        }

        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Taken(bool isOff, bool isPinned, bool isRead, Vcpu vcpu, Probe probe)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        if (isRead)
        {
            vcpu.SrcuReadLock();
        }

        var (first, second) = probe;
        if (isRead)
        {
            vcpu.SrcuReadUnlock();
        }

        if (isPinned)
        {
            vcpu.HostCpu.EnablePreemption();
        }

        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        if (first | second)
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }

    private static void Measured(bool isOff, bool isPinned, bool isRead, Vcpu vcpu)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        if (isRead)
        {
            vcpu.SrcuReadLock();
        }

        (double load, bool isIdle) = Measure(vcpu);
        if (isRead)
        {
            vcpu.SrcuReadUnlock();
        }

        if (isPinned)
        {
            vcpu.HostCpu.EnablePreemption();
        }

        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        if (isIdle && load < 0.5)
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }

    private static void Copied(bool isOff, bool isPinned, bool isRead, Vcpu vcpu, ClockReading now)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        if (isRead)
        {
            vcpu.SrcuReadLock();
        }

        Holder.Last = now with { Time = now.Time, Cycles = now.Cycles };
        if (isRead)
        {
            vcpu.SrcuReadUnlock();
        }

        if (isPinned)
        {
            vcpu.HostCpu.EnablePreemption();
        }

        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Use((bool IsUsed, int Cpu) look, Vcpu vcpu)
    {
        look.IsUsed = !look.IsUsed;
        vcpu.SrcuReadLock();
        vcpu.SrcuReadUnlock();
        look.Cpu = look.IsUsed ? 0 : 1;
    }

    private static (double Load, bool IsIdle) Measure(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        vcpu.SrcuReadUnlock();
        return (0.5, vcpu.Runnable);
    }

    private static void Deconstruct(this Probe probe, out bool first, out bool second)
    {
        System.Threading.Thread.Sleep(1);
        probe = new Probe();
        first = probe is null;
        second = !first;
    }

    private sealed class Probe;

    private static class Holder
    {
        public static ClockReading Last { get; set; }
    }
}
