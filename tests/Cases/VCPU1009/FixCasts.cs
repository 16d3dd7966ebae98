// The number of a bit is cast to a mask: alone, through int, combined, chosen by a condition, computed.
[Port("arc")]
public sealed class FixCastsPort : ArchPort
{
    private const ThreadFlags Signals = [|(ThreadFlags)ThreadFlag.SigPending|];

    public override int Run(Vcpu vcpu)
    {
        ThreadFlags both = [|(ThreadFlags)(ThreadFlag.SigPending | ThreadFlag.NotifySignal)|];
        if (vcpu.Task.TestFlags([|(ThreadFlags)(int)ThreadFlag.NeedResched|]) || vcpu.Task.TestFlags(both) || vcpu.Task.TestFlags(Signals))
        {
            return 1;
        }

        var chosen = [|(ThreadFlags)(vcpu.Runnable ? ThreadFlag.NeedResched : /* later */ ThreadFlag.NeedReschedLazy)|];
        return vcpu.Task.TestFlags(chosen) || Pending(vcpu, ThreadFlag.NotifyResume) ? 1 : 0;
    }

    private static bool Pending(Vcpu vcpu, ThreadFlag flag) => vcpu.Task.TestFlags([|(ThreadFlags)flag|]);
}
