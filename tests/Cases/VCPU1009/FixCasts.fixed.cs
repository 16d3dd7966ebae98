// The number of a bit is cast to a mask: alone, through int, combined, chosen by a condition, computed.
[Port("arc")]
public sealed class FixCastsPort : ArchPort
{
    private const ThreadFlags Signals = ThreadFlags.SigPending;

    public override int Run(Vcpu vcpu)
    {
        ThreadFlags both = ThreadFlags.SigPending | ThreadFlags.NotifySignal;
        if (vcpu.Task.TestFlags(ThreadFlags.NeedResched) || vcpu.Task.TestFlags(both) || vcpu.Task.TestFlags(Signals))
        {
            return 1;
        }

        var chosen = vcpu.Runnable ? ThreadFlags.NeedResched : /* later */ ThreadFlags.NeedReschedLazy;
        return vcpu.Task.TestFlags(chosen) || Pending(vcpu, ThreadFlag.NotifyResume) ? 1 : 0;
    }

    private static bool Pending(Vcpu vcpu, ThreadFlag flag) => vcpu.Task.TestFlags((ThreadFlags)(1 << (int)flag));
}
