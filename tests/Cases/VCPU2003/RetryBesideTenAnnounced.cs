// Ten other requests announce state, so that the one which this port takes a new master clock for is not followed beside them: its handler makes it again all the same.
[Port("x86")]
public sealed class RetryBesideTenAnnouncedPort : ArchPort
{
    private bool _seen;
    private int _state;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.MigrateTimer)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            _seen = TlbFlushPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.VmDead))
        {
            _seen = VmDeadPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            _seen = DirtyRingSoftFullPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.MmuReload))
        {
            _seen = MmuReloadPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            _seen = RecordStealPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            _seen = EventPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            _seen = NmiPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.Smi))
        {
            _seen = SmiPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.HypervTimer))
        {
            _seen = HypervTimerPending();
        }
        else if (vcpu.CheckRequest(VcpuRequest.Pmu))
        {
            _seen = PmuPending();
        }

        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (vcpu.Halted)
            {
                vcpu.MakeRequest(VcpuRequest.MigrateTimer);
                return 0;
            }

            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    [Announces(VcpuRequest.TlbFlush)]
    private bool TlbFlushPending() => _state > 0;

    [Announces(VcpuRequest.VmDead)]
    private bool VmDeadPending() => _state > 1;

    [Announces(VcpuRequest.DirtyRingSoftFull)]
    private bool DirtyRingSoftFullPending() => _state > 2;

    [Announces(VcpuRequest.MmuReload)]
    private bool MmuReloadPending() => _state > 3;

    [Announces(VcpuRequest.RecordSteal)]
    private bool RecordStealPending() => _state > 4;

    [Announces(VcpuRequest.Event)]
    private bool EventPending() => _state > 5;

    [Announces(VcpuRequest.Nmi)]
    private bool NmiPending() => _state > 6;

    [Announces(VcpuRequest.Smi)]
    private bool SmiPending() => _state > 7;

    [Announces(VcpuRequest.HypervTimer)]
    private bool HypervTimerPending() => _state > 8;

    [Announces(VcpuRequest.Pmu)]
    private bool PmuPending() => _state > 9;
}
