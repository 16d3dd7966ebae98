// Nine comparisons with what a library says are each asked once: nothing is known of them until then.
[Port("x86")]
public sealed class NineAnswersOfALibraryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool a = Environment.ProcessorCount > 1, b = Environment.ProcessorCount > 2, c = Environment.ProcessorCount == 3;
        bool d = Environment.ProcessorCount > 4, e = Environment.ProcessorCount > 5, f = Environment.ProcessorCount == 6;
        bool g = Environment.ProcessorCount > 7, h = Environment.ProcessorCount > 8, i = Environment.ProcessorCount == 9;

        if (a) { vcpu.Task.CondResched(); }
        if (b) { vcpu.Task.CondResched(); }
        if (c) { vcpu.Task.CondResched(); }
        if (d) { vcpu.Task.CondResched(); }
        if (e) { vcpu.Task.CondResched(); }
        if (f) { vcpu.Task.CondResched(); }
        if (g) { vcpu.Task.CondResched(); }
        if (h) { vcpu.Task.CondResched(); }
        if (i) { vcpu.Task.CondResched(); }
        return vcpu.HandleTransferWork();
    }
}
