// Six numbers of which nothing is known are turned round, take the place of one another, or are handed to what only counts them: nothing is known of them then.
public static class SixUnknownNumbers
{
    [RunLoop]
    public static void TurnRound(Vcpu vcpu, int a, int b, int c, int d, int e, int f)
    {
        a = -a;
        b = -b;
        c = -c;
        d = -d;
        e = -e;
        f = -f;
        vcpu.HostCpu.MemoryBarrier();
        if (a > 0) { vcpu.Task.CondResched(); }
        if (b > 0) { vcpu.Task.CondResched(); }
        if (c > 0) { vcpu.Task.CondResched(); }
        if (d > 0) { vcpu.Task.CondResched(); }
        if (e > 0) { vcpu.Task.CondResched(); }
        if (f > 0) { vcpu.Task.CondResched(); }
    }

    [RunLoop]
    public static void TakeTheLast(Vcpu vcpu, int a, int b, int c, int d, int e, int f)
    {
        int last = 0;
        last = a;
        last = b;
        last = c;
        last = d;
        last = e;
        last = f;
        vcpu.HostCpu.MemoryBarrier();
        if (last > 0) { vcpu.Task.CondResched(); }
        if (a > 0) { vcpu.Task.CondResched(); }
        if (b > 0) { vcpu.Task.CondResched(); }
        if (c > 0) { vcpu.Task.CondResched(); }
        if (d > 0) { vcpu.Task.CondResched(); }
        if (e > 0) { vcpu.Task.CondResched(); }
        if (f > 0) { vcpu.Task.CondResched(); }
    }

    [RunLoop]
    public static void HandOver(Vcpu vcpu, int a, int b, int c, int d, int e, int f)
    {
        Count(vcpu, a, b, c, d, e, f);
        if (a > 0) { vcpu.Task.CondResched(); }
        if (b > 0) { vcpu.Task.CondResched(); }
        if (c > 0) { vcpu.Task.CondResched(); }
        if (d > 0) { vcpu.Task.CondResched(); }
        if (e > 0) { vcpu.Task.CondResched(); }
        if (f > 0) { vcpu.Task.CondResched(); }
    }

    private static void Count(Vcpu vcpu, int a, int b, int c, int d, int e, int f)
    {
        vcpu.HostCpu.MemoryBarrier();
        vcpu.Stats.Exits += a + b + c + d + e + f;
    }
}
