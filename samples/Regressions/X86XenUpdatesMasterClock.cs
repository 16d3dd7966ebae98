// history: T14 | patch 1 of a series of 36 (2026), broken by 629b5348841a | a page of one VM asks each of its vCPUs for a new pair for all of them | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 since 629b5348841a, <c>arch/x86/kvm/xen.c</c>: <c>kvm_xen_shared_info_init</c>.
/// Fact: user space says where the page is that a Xen guest shares with its hypervisor, and every vCPU is asked to take a new pair for the
/// clocks of the VM. Nothing that the pair depends on has changed, and one update would do for all of them. The patch asks for nothing at all
/// there.
/// Seen: n vCPUs take n pairs, one after the other, and keep each other out of the guest meanwhile; each one moves all clocks.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86XenUpdatesMasterClock : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        SynchronizeTsc(vcpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <summary><c>kvm_xen_shared_info_init</c>: also the time at which the guest was started is written to the page.</summary>
    [ColdPath]
    public void InitSharedInfo(Vm vm) => vm.MakeRequestOfAll(VcpuRequest.MasterClockUpdate); // expect: VCPU2005

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
