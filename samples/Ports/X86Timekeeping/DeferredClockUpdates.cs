namespace VcpuLint.Ports.X86Timekeeping;

/// <summary>
/// x86 from 7e44e4495a39 up to 6.18, <c>kvm_gen_kvmclock_update</c>. Whoever asks for an update of all clocks gets that of his own at once; the others
/// are left to work that runs 100 ms later, however many ask for it meanwhile. The clocks of a VM can differ by 50 us then, as NTP
/// slews a clock by 500 ppm at the most. The delay is what limits the load too, which asks as often as it runs where there is no master clock.
/// </summary>
[Port("x86/6.18", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class DeferredClockUpdates : TimekeepingPort
{
    private static readonly Nanoseconds Delay = Nanoseconds.FromMilliseconds(100);
    private static readonly Nanoseconds SyncPeriod = Nanoseconds.Second * 300;

    /// <inheritdoc/>
    public override void InitVm(Vm vm)
    {
        ClockWork work = vm.Arch<ClockWork>();
        work.UpdateAll = new DelayedWork(() => RequestClockUpdates(vm));
        work.Sync = new DelayedWork(() => SyncClocks(vm));
    }

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        if (vcpu.Id == 0)
        {
            vcpu.Vm.Arch<ClockWork>().Sync?.Schedule(SyncPeriod);
        }
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu.Cpu != cpu || Tsc.IsUnstable) && (!vcpu.Vm.Time.MasterClock.InUse || vcpu.Cpu == -1))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    protected override void HandleClockRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Vm.Arch<ClockWork>().UpdateAll?.Schedule(Delay);
        }

        base.HandleClockRequests(vcpu);
    }

    /// <summary><c>kvmclock_update_fn</c>.</summary>
    private static void RequestClockUpdates(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    /// <summary><c>kvmclock_sync_fn</c> (332967a3eac0): all clocks are updated from time to time, whether somebody asks or not.</summary>
    private static void SyncClocks(Vm vm)
    {
        ClockWork work = vm.Arch<ClockWork>();
        work.UpdateAll?.Schedule(Nanoseconds.Zero);
        work.Sync?.Schedule(SyncPeriod);
    }

    /// <summary>The work of one VM (<c>kvmclock_update_work</c>, <c>kvmclock_sync_work</c>).</summary>
    private sealed class ClockWork
    {
        public DelayedWork? UpdateAll { get; set; }

        public DelayedWork? Sync { get; set; }
    }
}
