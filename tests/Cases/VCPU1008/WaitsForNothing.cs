// Each helper waits for what nobody will ever set, while it counts or tells itself so again: it never comes back.
[Port("x86")]
public sealed class WaitsForNothingPort : ArchPort
{
    private const bool Verbose = false;

    private readonly List<int> counters = [];

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        switch (vcpu.Cpu)
        {
            case 0:
                Counting();
                return 1;
            case 1:
                Negated();
                return 1;
            case 2:
                Compared();
                return 1;
            case 3:
                Both();
                return 1;
            case 4:
                Masked();
                return 1;
            case 5:
                Missing();
                return 1;
            case 6:
                Again();
                return 1;
            case 7:
                Quietly();
                return 1;
            case 8:
                Telling();
                return 1;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Counting()
    {
        bool done = false;
        int rounds = 0;
        while (!{|VCPU1108:done|})
        {
            rounds++;
            rounds = -rounds;
        }
    }

    private static void Negated()
    {
        bool done = false;
        do
        {
        }
        while (!({|VCPU1108:done == true|}));
    }

    private static void Compared()
    {
        int from = 0, to = 3;
        while ({|VCPU1108:from < to|})
        {
        }
    }

    private static void Both()
    {
        bool first = true, second = true;
        while ({|VCPU1108:first & second|})
        {
        }
    }

    private static void Masked()
    {
        int flags = 2, mask = 1;
        while ({|VCPU1108:(flags & mask) == 0|})
        {
        }
    }

    private static void Missing()
    {
        int? left = null;
        while ({|VCPU1108:left.GetValueOrDefault() == 0|})
        {
        }
    }

    private static void Again()
    {
        bool done = false;
        while (!{|VCPU1108:done|})
        {
            done = false;
        }
    }

    private static void Quietly()
    {
        if (Verbose)
        {
            return;
        }

        while ({|VCPU1108:true|})
        {
        }
    }

    private void Telling()
    {
        bool done = false;
        while (!done)
        {
            counters.ForEach(static c => _ = c + 1);
        }
    }
}
