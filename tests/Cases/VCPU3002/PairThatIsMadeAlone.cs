// The pair is filled in by an initializer, in a method that has nothing else.
public static class PairThatIsMadeAlone
{
    [RunLoop]
    public static void Begin()
    {
        _ = [|new ClockReading { Time = HostClock.KvmBase(), Cycles = Tsc.Read() }|];
    }
}
