// Nine flags, each tested again later, make 512 combinations at one point: more than the analysis keeps apart.
[Port("x86")]
public sealed class ManyCorrelatedFlagsPort : ArchPort
{
    public override int [|Run|](Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4);
        bool f = Option(5), g = Option(6), h = Option(7), i = Option(8);

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }

        int ret = vcpu.HandleTransferWork();

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }
        return ret;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;
}
