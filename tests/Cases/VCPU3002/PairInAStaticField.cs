// The pair is filled in by an initializer, in a method that has nothing else.
public static class PairInAStaticField
{
    private static readonly List<ClockReading> s_last = [];

    [RunLoop]
    public static void Begin() => s_last.Add([|new ClockReading { Time = HostClock.KvmBase(), Cycles = Tsc.Read() }|]);
}
