// history: T15 | the sixth version of a series of 36 patches (2026) | a new pair goes with the old offset | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 up to 7.1, <c>arch/x86/kvm/x86.c</c>: <c>kvm_guest_time_update</c>.
/// Fact: the pair is read again until no update came in between, but the offset, which user space sets together with the pair, is read behind
/// that loop. The series reads all of it inside.
/// Seen: on review only. A record is made of one pair and the offset for another one.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86ClockOffsetNotOfThePair : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm, forced: true);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    /// <summary><c>kvm_vm_ioctl_set_clock</c>.</summary>
    [ColdPath]
    public static void SetClock(Vm vm, Nanoseconds clock)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        CopyHostClock(vm, forced: true);
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
                UpdateMasterClock(vcpu.Vm);
            }

            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                UpdateClock(vcpu); // expect: VCPU2008
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
        bool hasMaster;
        ClockReading reading;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            hasMaster = master.InUse;
            reading = master.Snapshot;
        }
        while (master.ReadRetry(sequence));
        reading = hasMaster ? reading : ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(
            vcpu.Time.Tsc.ReadGuest(reading.Cycles),
            reading.Time + vcpu.Vm.Time.ClockOffset,
            CycleScale.Of(Tsc.HostFrequency)));
    }
}
