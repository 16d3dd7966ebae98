// Nine levels are one below or above zero: what is known of how far that is does not tell them apart.
public static class NineLevelsOfOne
{
    [RunLoop]
    public static void Turn(Vcpu vcpu, int a, int b, int c, int d, int e, int f, int g, int h, int i)
    {
        if (a == 0 || a < -1 || a > 1) { return; }
        if (b == 0 || b < -1 || b > 1) { return; }
        if (c == 0 || c < -1 || c > 1) { return; }
        if (d == 0 || d < -1 || d > 1) { return; }
        if (e == 0 || e < -1 || e > 1) { return; }
        if (f == 0 || f < -1 || f > 1) { return; }
        if (g == 0 || g < -1 || g > 1) { return; }
        if (h == 0 || h < -1 || h > 1) { return; }
        if (i == 0 || i < -1 || i > 1) { return; }

        int aa = Math.Abs(a);
        int bb = Math.Abs(b);
        int cc = Math.Abs(c);
        int dd = Math.Abs(d);
        int ee = Math.Abs(e);
        int ff = Math.Abs(f);
        int gg = Math.Abs(g);
        int hh = Math.Abs(h);
        int ii = Math.Abs(i);

        if (a > 0) { vcpu.Task.CondResched(); }
        if (aa > 1) { vcpu.Task.CondResched(); }
        if (b > 0) { vcpu.Task.CondResched(); }
        if (bb > 1) { vcpu.Task.CondResched(); }
        if (c > 0) { vcpu.Task.CondResched(); }
        if (cc > 1) { vcpu.Task.CondResched(); }
        if (d > 0) { vcpu.Task.CondResched(); }
        if (dd > 1) { vcpu.Task.CondResched(); }
        if (e > 0) { vcpu.Task.CondResched(); }
        if (ee > 1) { vcpu.Task.CondResched(); }
        if (f > 0) { vcpu.Task.CondResched(); }
        if (ff > 1) { vcpu.Task.CondResched(); }
        if (g > 0) { vcpu.Task.CondResched(); }
        if (gg > 1) { vcpu.Task.CondResched(); }
        if (h > 0) { vcpu.Task.CondResched(); }
        if (hh > 1) { vcpu.Task.CondResched(); }
        if (i > 0) { vcpu.Task.CondResched(); }
        if (ii > 1) { vcpu.Task.CondResched(); }
    }
}
