// history: T8 | c52ffadc65e2 (6.8), broken by 7f187922ddf6 (2014) | each write of a counter takes a new pair for all clocks | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 from 7f187922ddf6 (2014) up to 6.7, <c>arch/x86/kvm/x86.c</c>: <c>kvm_track_tsc_matching</c> and <c>pvclock_update_vm_gtod_copy</c>.
/// Fact: while a master clock is in use, each write of a vCPU's counter asks for a new pair, also one that only makes the counter what those
/// of the others are. The commit asks for one only if the counters begin anew, or if a pair becomes possible or impossible.
/// Seen: the host counts time with a multiplier of its own, so a new pair moves the clocks of all vCPUs by what the two have drifted apart
/// since the last one, whenever a vCPU is plugged in: for a day that is 54 us at 2,695,948 kHz, and 7.4 ms at 2,995,200 kHz.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86MasterClockAtEveryTscWrite : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        SynchronizeTsc(vcpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
        if (master.InUse || master.CanBeUsed())
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
