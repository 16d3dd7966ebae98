// What a callee does to a pair that it is given by value is nothing to its caller.
public static class PairPassedByValue
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Step(vcpu.Runnable, vcpu.Runnable, vcpu);
    }

    private static void Step(bool isOff, bool isPinned, Vcpu vcpu)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        Use((false, vcpu.Cpu), vcpu);
        (double load, bool isIdle) = Measure(vcpu);
        var (first, second) = new Probe();
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
        probe = new Probe();
        first = probe is null;
        second = !first;
    }

    private sealed class Probe;
}
