namespace VcpuLint.Ports.X86;

/// <content>
/// The pair from which all clocks of the VM are computed, as after the patches of 2026: a pair that is in use and stays so is not taken anew, and one
/// update does for all that asked for it.
/// </content>
public sealed partial class X86Port
{
    /// <summary>
    /// <c>kvm_vm_ioctl_set_clock</c>, <c>KVM_SET_CLOCK</c>: user space says what time the guests' clocks show now. The pair is taken first, and
    /// the offset made for just that pair: with a later reading a small time would begin before 0 (77fcbe823f00).
    /// </summary>
    /// <param name="vm">The VM.</param>
    /// <param name="clock">The time.</param>
    /// <param name="realTime">
    /// The time of day at which the clocks showed that time, or <see langword="null"/>: what has passed since is added, and nothing if the time of
    /// day went back.
    /// </param>
    [ColdPath]
    public static void SetClock(Vm vm, Nanoseconds clock, Nanoseconds? realTime = null)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        TakeRequestsBack(vm);
        CopyHostClock(vm, forced: true);
        if (realTime is { } then)
        {
            clock += (HostClock.Real() - then).ClampToZero();
        }

        vm.Time.ClockOffset = clock - (master.InUse ? master.Snapshot.Time : HostClock.KvmBase());
        RequestNewRecords(vm);
        EndProgress(vm);
        master.EndUpdate();
    }

    /// <summary>
    /// <c>kvm_update_masterclock</c>: nobody may be in the guest meanwhile, so that nobody has to be kicked afterwards. Whoever asked and finds that
    /// another one has answered all requests has nothing to do.
    /// </summary>
    [Requires(Interrupts = InterruptState.On)]
    private static void UpdateMasterClock(Vcpu vcpu)
    {
        Vm vm = vcpu.Vm;
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            TakeRequestsBack(vm);
            CopyHostClock(vm, forced: false);
            RequestNewRecords(vm);
        }

        EndProgress(vm);
        master.EndUpdate();
    }

    /// <summary>
    /// Before anything is read that the requests announce: some of those who make them do not hold the lock, and what changes after this makes a
    /// request that stays.
    /// </summary>
    private static void TakeRequestsBack(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    /// <summary>
    /// <c>pvclock_update_vm_gtod_copy</c>: the pair, if there can be one. One that was in use and stays so is kept, because a new one
    /// moves all clocks by what the arithmetic of host and guest has drifted apart since.
    /// </summary>
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

        master.GuestDependsOnIt |= isInUse;
    }

    /// <summary><c>kvm_end_pvclock_update</c>: each vCPU tells its guest before it enters it again.</summary>
    private static void RequestNewRecords(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }
    }

    private static void EndProgress(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.ClearRequest(VcpuRequest.MasterClockInProgress);
        }
    }
}
