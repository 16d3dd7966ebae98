// Ten answers that nothing else is known of are kept, and each is asked for later: that is no reason to give up.
[Port("x86")]
public sealed class ManyAnswersKeptPort : ArchPort
{
    private readonly int[] _modes = new int[16];

    private readonly int[] _wanted = new int[16];

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            master.BeginUpdate();
            bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
            if (!(use && master.InUse))
            {
                master.Snapshot = now;
            }

            master.InUse = use;
            master.EndUpdate();
        }

        return 0;
    }

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        bool a = _modes[0] == 3;
        bool b = _modes[1] == 3;
        bool c = _modes[2] == 3;
        bool d = _modes[3] == 3;
        bool e = _modes[4] == 3;
        bool f = _modes[5] == 3;
        bool g = _modes[6] == 3;
        bool h = _modes[7] == 3;
        bool i = _modes[8] == 3;
        bool j = _modes[9] == 3;
        Ask(vcpu, a);
        Ask(vcpu, b);
        Ask(vcpu, c);
        Ask(vcpu, d);
        Ask(vcpu, e);
        Ask(vcpu, f);
        Ask(vcpu, g);
        Ask(vcpu, h);
        Ask(vcpu, i);
        Ask(vcpu, j);
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool a = _modes[0] != _wanted[0];
        bool b = _modes[1] != _wanted[1];
        bool c = _modes[2] != _wanted[2];
        bool d = _modes[3] != _wanted[3];
        bool e = _modes[4] != _wanted[4];
        bool f = _modes[5] != _wanted[5];
        bool g = _modes[6] != _wanted[6];
        bool h = _modes[7] != _wanted[7];
        bool i = _modes[8] != _wanted[8];
        bool j = _modes[9] != _wanted[9];
        Fence(vcpu, a);
        Fence(vcpu, b);
        Fence(vcpu, c);
        Fence(vcpu, d);
        Fence(vcpu, e);
        Fence(vcpu, f);
        Fence(vcpu, g);
        Fence(vcpu, h);
        Fence(vcpu, i);
        Fence(vcpu, j);
        base.Load(vcpu, cpu);
    }

    private static void Ask(Vcpu vcpu, bool asks)
    {
        if (asks)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    private static void Fence(Vcpu vcpu, bool fences)
    {
        if (fences)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
