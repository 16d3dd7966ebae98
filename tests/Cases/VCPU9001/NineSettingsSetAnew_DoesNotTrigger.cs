// Nine settings may be set anew before they are asked: nothing is known of them, be they set or not, by a value or by way of a helper.
public static class NineSettingsSetAnew
{
    [RunLoop]
    public static void Read(
        Vcpu vcpu,
        bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h, bool i)
    {
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); a = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); b = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); c = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); d = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); e = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); f = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); g = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); h = vcpu.Runnable; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); i = vcpu.Runnable; }

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }
    }

    [RunLoop]
    public static void Copy(
        Vcpu vcpu,
        bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h, bool i,
        bool aa, bool bb, bool cc, bool dd, bool ee, bool ff, bool gg, bool hh, bool ii)
    {
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); a = aa; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); b = bb; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); c = cc; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); d = dd; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); e = ee; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); f = ff; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); g = gg; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); h = hh; }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); i = ii; }

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }
    }

    [RunLoop]
    public static void CopyByAHelper(
        Vcpu vcpu,
        bool a, bool b, bool c, bool d, bool e, bool f, bool g, bool h, bool i,
        bool aa, bool bb, bool cc, bool dd, bool ee, bool ff, bool gg, bool hh, bool ii)
    {
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); a = Same(aa); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); b = Same(bb); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); c = Same(cc); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); d = Same(dd); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); e = Same(ee); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); f = Same(ff); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); g = Same(gg); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); h = Same(hh); }
        if (vcpu.Halted) { vcpu.HostCpu.MemoryBarrier(); i = Same(ii); }

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }
    }

    private static bool Same(bool value) => value;
}
