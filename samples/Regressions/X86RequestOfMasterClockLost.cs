// history: T13 | patch 27 of a series of 36 (2026), broken by the second of three patches of 2026 | what asks for the master clock while user space sets it is forgotten | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86, the second of three patches of 2026, <c>arch/x86/kvm/x86.c</c>: <c>kvm_vm_ioctl_set_clock</c>.
/// Fact: once user space has set the clock with a new pair, all requests for one are taken back, with <c>tsc_write_lock</c> held. That is
/// safe against those who ask with the lock held, but <c>kvm_write_system_time</c>, Xen, Hyper-V and the notifier of the host's clock ask
/// without it. The other series takes the requests back first and reads only then.
/// Seen: on review only. A guest that registers its clock in the old way, or a host whose clock is no longer made of the counter, keeps a
/// pair that must not be used.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86RequestOfMasterClockLost : ArchPort
{
    private const uint OldSystemTime = 0x12;

    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm, forced: true);

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index != OldSystemTime)
        {
            return base.WriteMsr(vcpu, index, data);
        }

        // kvm_write_system_time holds no lock.
        vcpu.Vm.Time.MasterClock.BootVcpuRunsOldClock = true;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        return 0;
    }

    /// <summary><c>kvm_vm_ioctl_set_clock</c>.</summary>
    [ColdPath]
    public static void SetClock(Vm vm, Nanoseconds clock)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm, forced: true);
        vm.Time.ClockOffset = clock - (master.InUse ? master.Snapshot.Time : HostClock.KvmBase());
        if (master.InUse)
        {
            foreach (Vcpu vcpu in vm.Vcpus)
            {
                vcpu.ClearRequest(VcpuRequest.MasterClockUpdate); // expect: VCPU2006
            }
        }

        master.EndUpdate();
        LetGuestsGoOn(vm);
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
}
