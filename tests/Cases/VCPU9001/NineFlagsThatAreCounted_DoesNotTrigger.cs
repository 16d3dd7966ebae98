// Nine flags are told to helpers that count what is set, one by one or in a few rounds: nothing that is judged depends on them.
[Port("x86")]
public sealed class NineFlagsThatAreCountedPort : ArchPort
{
    private int _set;

    public override int Run(Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4);
        bool f = Option(5), g = Option(6), h = Option(7), i = Option(8);
        vcpu.HostCpu.MemoryBarrier();
        Count(a);
        Count(b);
        Count(c);
        Count(d);
        Count(e);
        Count(f);
        Count(g);
        Count(h);
        Count(i);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public int RunInRounds(Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4);
        bool f = Option(5), g = Option(6), h = Option(7), i = Option(8);
        vcpu.HostCpu.MemoryBarrier();
        CountInRounds(a);
        CountInRounds(b);
        CountInRounds(c);
        CountInRounds(d);
        CountInRounds(e);
        CountInRounds(f);
        CountInRounds(g);
        CountInRounds(h);
        CountInRounds(i);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;

    private void Count(bool flag)
    {
        if (flag)
        {
            _set++;
        }
    }

    private void CountInRounds(bool flag)
    {
        for (int round = 0; round < 3; round++)
        {
            if (flag)
            {
                _set += round;
            }
        }
    }
}
