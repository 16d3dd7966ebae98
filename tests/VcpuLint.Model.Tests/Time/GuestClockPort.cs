namespace VcpuLint.Model.Tests.Time;

/// <summary>How a port keeps the updates of all clocks from being too many.</summary>
public enum Throttle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The vCPU itself is updated, and all of them later.</summary>
    Defer,

    /// <summary>A gate where the request is made; whoever does not pass updates itself only.</summary>
    Gate,
}

/// <summary>A run loop that keeps a guest's clock as x86 does: the requests, the master clock, the record in guest memory.</summary>
/// <param name="throttle">How it throttles.</param>
[Port("guest clock", TransferWork = true)]
internal sealed class GuestClockPort(Throttle throttle) : ArchPort
{
    /// <summary>Gets how often the pair of the master clock was written.</summary>
    public int Snapshots { get; private set; }

    /// <summary>Gets how often a vCPU was asked to update its record because all were.</summary>
    public int FanOuts { get; private set; }

    public override void InitVm(Vm vm)
    {
        ClockState state = vm.Arch<ClockState>();
        state.UpdateAll = new DelayedWork(() => RequestAll(vm));
        state.Gate = new RateGate(Nanoseconds.Second, 10);
        CopyHostClock(vm);
    }

    public override void InitVcpu(Vcpu vcpu)
    {
        _ = vcpu.Time.Tsc.SetFrequency(Tsc.HostFrequency);
        vcpu.Time.Tsc.WriteOffset(vcpu.Time.Tsc.ComputeOffset(TscCycles.Zero));
        vcpu.Time.PageActive = true;
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu && (!vcpu.Vm.Time.MasterClock.InUse || vcpu.Cpu == -1))
        {
            bool global = throttle != Throttle.Gate || vcpu.Vm.Arch<ClockState>().Gate!.TryAcquire();
            vcpu.MakeRequest(global ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.RequestPending())
            {
                HandleRequests(vcpu);
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }
        }
    }

    public void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm);
        master.EndUpdate();
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.ClearRequest(VcpuRequest.MasterClockInProgress);
        }
    }

    private static void UpdateRecord(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        VcpuTime time = vcpu.Time;
        bool inUse;
        ClockReading reading;
        NanosecondsDelta offset;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            inUse = master.InUse;
            reading = master.Snapshot;
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));
        reading = inUse ? reading : ClockReading.Now();
        TscCycles tsc = time.Tsc.ReadGuest(reading.Cycles);
        time.Clock = new PvClockInfo(
            tsc,
            reading.Time + offset,
            CycleScale.Of(time.Tsc.Ratio.Scale(Tsc.CpuFrequency)),
            inUse ? PvClockFlags.TscStable : PvClockFlags.None);
        if (time.PageActive)
        {
            time.Page.Publish(time.Clock);
        }
    }

    private void HandleRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            if (throttle == Throttle.Defer)
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.Vm.Arch<ClockState>().UpdateAll!.Schedule(Nanoseconds.FromMilliseconds(100));
            }
            else
            {
                RequestAll(vcpu.Vm);
            }
        }

        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            UpdateRecord(vcpu);
        }
    }

    private void RequestAll(Vm vm)
    {
        FanOuts++;
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private void CopyHostClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        bool usable = ClockReading.TryNow(out ClockReading reading) && master.CanBeUsed();
        master.InUse = usable;
        if (usable)
        {
            master.Snapshot = reading;
            master.GuestDependsOnIt = true;
            Snapshots++;
        }
    }

    private sealed class ClockState
    {
        public DelayedWork? UpdateAll { get; set; }

        public RateGate? Gate { get; set; }
    }
}
