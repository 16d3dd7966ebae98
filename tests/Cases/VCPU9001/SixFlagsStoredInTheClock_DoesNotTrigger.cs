// Six flags are stored one after the other where the master clock is said to be in use, and asked later; what was seen of the work is another matter.
[Port("x86")]
public sealed class SixFlagsStoredInTheClockPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    [ColdPath]
    public static void Apply(Vcpu vcpu, bool a, bool b, bool c, bool d, bool e, bool f)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        if (vcpu.Halted) { vcpu.Task.TestFlags(ThreadFlags.NeedResched); }
        if (vcpu.Halted) { vcpu.Task.TestFlags(ThreadFlags.NotifyResume); }
        if (vcpu.Halted) { vcpu.Task.TestFlags(ThreadFlags.SigPending); }
        master.InUse = a;
        master.InUse = b;
        master.InUse = c;
        master.InUse = d;
        master.InUse = e;
        master.InUse = f;

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
    }
}
