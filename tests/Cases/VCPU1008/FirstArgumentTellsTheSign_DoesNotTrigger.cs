// What a helper finds out of its first argument is known behind the call, be it by an override that looks at it or by one that does not.
public abstract class FirstArgumentTellsTheSign
{
    [RunLoop]
    public static void Plain(Vcpu vcpu, int level)
    {
        bool up = IsUp(level);
        if (up)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (level > 0)
        {
            vcpu.HostCpu.EnablePreemption();
        }
    }

    [RunLoop]
    public void Virtual(Vcpu vcpu, int level)
    {
        if (Takes(level))
        {
            vcpu.HostCpu.DisablePreemption();
            if (level > 0)
            {
                vcpu.HostCpu.EnablePreemption();
            }
        }
    }

    [RunLoop]
    public static void Filled(Vcpu vcpu, int level)
    {
        Fill(out bool isOff, vcpu);
        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected abstract bool Takes(int level);

    private static bool IsUp(int level) => level > 0;

    private static void Fill(out bool isOff, Vcpu vcpu)
    {
        isOff = vcpu.Halted;
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }
    }
}

public sealed class LooksAtIt : FirstArgumentTellsTheSign
{
    protected override bool Takes(int level) => level > 0;
}

public sealed class DoesNotLook : FirstArgumentTellsTheSign
{
    protected override bool Takes(int level) => false;
}
