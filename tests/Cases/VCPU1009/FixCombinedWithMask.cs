// The number of a bit is combined with a mask, as a number and as a flag.
[Port("arc")]
public sealed class FixCombinedWithMaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        ThreadFlags seen = Seen(vcpu);
        bool signal = ((int)seen & [|(int)ThreadFlag.SigPending|]) != 0;
        bool resched = seen.HasFlag([|ThreadFlag.NeedResched|]);
        int mask = [|(int)ThreadFlag.SigPending | (int)ThreadFlag.NotifySignal|];
        return signal || resched || ((int)seen & mask) != 0 ? 1 : 0;
    }

    private static ThreadFlags Seen(Vcpu vcpu) => vcpu.Task.TestFlags(ThreadFlags.SigPending) ? ThreadFlags.SigPending : ThreadFlags.None;
}
