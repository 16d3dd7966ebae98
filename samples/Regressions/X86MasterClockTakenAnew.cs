// history: T12 | the third of three patches of 2026 | a pair is taken anew although it was in use and stays so: clocks drift in a migration | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as of 7.1, <c>arch/x86/kvm/x86.c</c>: <c>pvclock_update_vm_gtod_copy</c> and <c>kvm_vm_ioctl_set_clock</c>.
/// Fact: user space restores the counters, which asks for a new pair, and then the clock, which takes one and makes the offset for it. The
/// request is still pending, so that the first run of a vCPU takes another pair. The patch keeps a pair that was in use and stays so.
/// Seen: the clocks move by what host and guest have drifted apart between the two pairs, in each migration. The report has 4 ns, with a
/// pause of some ten seconds, and none without it.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86MasterClockTakenAnew : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        SynchronizeTsc(vcpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <summary><c>kvm_vm_ioctl_set_clock</c>.</summary>
    [ColdPath]
    public static void SetClock(Vm vm, Nanoseconds clock)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm);
        vm.Time.ClockOffset = clock - (master.InUse ? master.Snapshot.Time : HostClock.KvmBase());
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
                UpdateMasterClock(vcpu.Vm); // expect: VCPU2004
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

    /// <summary><c>kvm_synchronize_tsc</c> and <c>kvm_track_tsc_matching</c>: all counters of a VM are to show the same.</summary>
    private static void SynchronizeTsc(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        TscSync sync = vcpu.Vm.Time.TscSync;
        bool isNewGeneration = sync.CurrentGeneration == 0;
        if (isNewGeneration)
        {
            var now = ClockReading.Now();
            (sync.CurrentGeneration, sync.CurrentTime) = (1, now.Time);
            sync.CurrentOffset = vcpu.Time.Tsc.ComputeOffset(now.Cycles, TscCycles.Zero);
        }
        else
        {
            sync.MatchedVcpus++;
        }

        vcpu.Time.Tsc.WriteOffset(sync.CurrentOffset);
        if (master.CanBeUsed() != master.InUse || (master.InUse && isNewGeneration))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    /// <summary><c>kvm_update_masterclock</c>.</summary>
    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm);
        master.EndUpdate();
        LetGuestsGoOn(vm);
    }

    /// <summary><c>pvclock_update_vm_gtod_copy</c>.</summary>
    private static void CopyHostClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.InUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (master.InUse)
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
