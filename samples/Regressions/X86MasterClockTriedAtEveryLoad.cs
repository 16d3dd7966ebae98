// history: other | none | each load of a VM without a master clock asks for one | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86, <c>arch/x86/kvm/x86.c</c>: <c>kvm_arch_vcpu_load</c>, with a request that <c>kvm_track_tsc_matching</c> makes only if a pair becomes
/// possible.
/// Fact: that there is no pair is a state, and it stays so for as long as the host has no pair to give: each load asks again, and nothing has
/// changed.
/// Seen: in no release. Each update keeps all vCPUs of the VM out of the guest, and has each of them write its record anew.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86MasterClockTriedAtEveryLoad : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm, forced: true);

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!vcpu.Vm.Time.MasterClock.InUse)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate); // expect: VCPU2003
        }

        base.Load(vcpu, cpu);
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
