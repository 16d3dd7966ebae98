// history: T7 | 5d6d6a7d7e66 | the time of day at which a guest began is made of two readings | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 before 5d6d6a7d7e66, <c>arch/x86/kvm/x86.c</c>: <c>kvm_write_wall_clock</c>.
/// Fact: the guest is told at which time of day its clock showed 0: the time of day minus the guest's time. Each of them is read on its own,
/// and the second one from a counter that has gone on meanwhile. The commit reads the counter once and makes both of it.
/// Seen: the guest's time of day is off by what lies between the two readings, and by another amount each time it is written.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86WallClockOfTwoReadings : ArchPort
{
    private const uint WallClock = 0x4b564d00;

    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm, forced: true);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index != WallClock)
        {
            return base.WriteMsr(vcpu, index, data);
        }

        vcpu.Vm.Arch<WallClockState>().Epoch = HostClock.Real() - GuestTime(vcpu.Vm); // expect: VCPU3002
        return 0;
    }

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
            {
                UpdateMasterClock(vcpu.Vm);
            }

            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                UpdateClock(vcpu);
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    /// <summary><c>get_kvmclock_ns</c>.</summary>
    private static Nanoseconds GuestTime(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        ClockReading snapshot = master.Snapshot;
        Nanoseconds time = master.InUse
            ? snapshot.Time + CycleScale.Of(Tsc.HostFrequency).ScaleSigned(Tsc.Read() - snapshot.Cycles)
            : HostClock.KvmBase();
        return time + vm.Time.ClockOffset;
    }

    /// <summary><c>kvm_update_masterclock</c>.</summary>
    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm, forced: false);
        master.EndUpdate();
        LetGuestsGoOn(vm);
    }

    /// <summary><c>pvclock_update_vm_gtod_copy</c>.</summary>
    private static void CopyHostClock(Vm vm, bool forced)
    {
        MasterClock master = vm.Time.MasterClock;
        bool wasInUse = master.InUse;
        bool isInUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.InUse = isInUse;
        if (forced || !(wasInUse && isInUse))
        {
            master.Snapshot = now;
        }
    }

    /// <summary><c>kvm_end_pvclock_update</c>.</summary>
    private static void LetGuestsGoOn(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.ClearRequest(VcpuRequest.MasterClockInProgress);
        }
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        uint sequence;
        bool hasMaster;
        ClockReading reading;
        NanosecondsDelta offset;
        do
        {
            sequence = master.ReadBegin();
            hasMaster = master.InUse;
            reading = master.Snapshot;
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));
        reading = hasMaster ? reading : ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(
            vcpu.Time.Tsc.ReadGuest(reading.Cycles),
            reading.Time + offset,
            CycleScale.Of(Tsc.HostFrequency),
            hasMaster ? PvClockFlags.TscStable : PvClockFlags.None));
    }

    /// <summary>What the port keeps of the time of day for one VM.</summary>
    public sealed class WallClockState
    {
        /// <summary>Gets or sets the time of day at which the guest's clock showed 0.</summary>
        public NanosecondsDelta Epoch { get; set; }
    }
}
