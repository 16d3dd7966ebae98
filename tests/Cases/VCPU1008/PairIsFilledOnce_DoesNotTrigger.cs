// What a pair is filled with is computed once: the helper turns interrupts on again.
public static class PairIsFilledOnce
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Holder holder)
    {
        vcpu.HostCpu.DisableInterrupts();
        holder.Last = new ClockReading { Time = Waited(vcpu) };
        vcpu.HostCpu.DisableInterrupts();
        holder = new Holder { Sample = { Time = Waited(vcpu) } };
    }

    [RunLoop]
    public static void Correlated(Vcpu vcpu, Holder holder) => Step(vcpu.Runnable, vcpu.Runnable, vcpu, ClockReading.Now(), holder);

    private static void Step(bool isOff, bool isPinned, Vcpu vcpu, ClockReading now, Holder holder)
    {
        if (isOff)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (isPinned)
        {
            vcpu.HostCpu.DisablePreemption();
        }

        holder.Last = now with { Time = now.Time, Cycles = now.Cycles };
        if (isPinned)
        {
            vcpu.HostCpu.EnablePreemption();
        }

        if (isOff)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static Nanoseconds Waited(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        return Nanoseconds.Second;
    }
}

public sealed class Holder
{
    public ClockReading Last;
    public Sample Sample;
}

[Instant]
public struct Sample
{
    public Nanoseconds Time { get; set; }

    public TscCycles Cycles { get; set; }
}
