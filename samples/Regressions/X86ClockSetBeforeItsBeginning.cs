// history: T5 | 77fcbe823f00 | a clock that user space sets to 0 begins a little before that, which has no sign | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 before 77fcbe823f00, <c>arch/x86/kvm/x86.c</c>: <c>kvm_vm_ioctl_set_clock</c> and <c>kvm_guest_time_update</c>.
/// Fact: user space sets the clock, and the offset that this takes is made with a reading which comes a moment after the pair. The record is
/// made of the pair, and its time is the pair's plus the offset: below zero, if the clock is set to less than that moment. The time in a
/// record has no sign. The commit makes the offset with the time of the pair itself.
/// Seen: a time of -70 ns. Who only adds to it comes round to the right time, but the reference page of Hyper-V is made by dividing it.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86ClockSetBeforeItsBeginning : ArchPort
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
        vm.Time.ClockOffset = clock - HostClock.KvmBase();
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
                UpdateClock(vcpu); // expect: VCPU3001
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
        NanosecondsDelta time = reading.Time - Nanoseconds.Zero + offset;
        vcpu.Time.Page.Publish(new PvClockInfo(
            vcpu.Time.Tsc.ReadGuest(reading.Cycles), time.ToUnsigned(), CycleScale.Of(Tsc.HostFrequency)));
    }
}
