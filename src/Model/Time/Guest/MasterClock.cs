using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The one pair of time and counter from which the clocks of all vCPUs of a VM are computed (<c>struct kvm_arch</c>, <c>arch/x86/kvm/x86.c</c>), if
/// the host and the guest allow one. While it stays, the clocks stay together. A new one moves them all by what the
/// arithmetic of host and guest has drifted apart since, so it is taken only for a reason.
/// </summary>
/// <remarks>
/// An update: <see cref="RequestInProgress"/>, <see cref="BeginUpdate"/>, the new values of <see cref="InUse"/> and <see cref="Snapshot"/>,
/// <see cref="EndUpdate"/>; then <see cref="VcpuRequest.ClockUpdate"/> of all vCPUs, and <see cref="VcpuRequest.MasterClockInProgress"/> of all
/// cleared. Readers: <see cref="ReadBegin"/>, all that is needed, <see cref="ReadRetry"/>.
/// </remarks>
public sealed class MasterClock
{
    private readonly Vm _vm;
    private readonly SequenceCount _sequence = new();

    internal MasterClock(Vm vm) => _vm = vm;

    /// <summary>Gets or sets a value indicating whether the pair is used (<c>use_master_clock</c>). Written in an update only.</summary>
    public bool InUse
    {
        [TestsMasterClock]
        get;
        [SetsMasterClock]
        set;
    }

    /// <summary>Gets or sets the pair (<c>master_kernel_ns</c>, <c>master_cycle_now</c>). Written in an update only.</summary>
    public ClockReading Snapshot
    {
        [ClockSequence(ClockSequenceStep.Read)]
        get;
        [TakesMasterClock]
        set;
    }

    /// <summary>
    /// Gets or sets a value indicating whether a guest has used a master clock, so that its loss has to be told
    /// (<c>kvm_guest_has_master_clock</c>, there one for the whole host).
    /// </summary>
    public bool GuestDependsOnIt { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the host's counter went back in a suspend (<c>backwards_tsc_observed</c>); nothing takes
    /// it back.
    /// </summary>
    public bool BackwardsTscObserved { get; set; }

    /// <summary>Gets or sets a value indicating whether vCPU 0 registered its clock in the old way (<c>boot_vcpu_runs_old_kvmclock</c>).</summary>
    public bool BootVcpuRunsOldClock { get; set; }

    /// <summary>Gets a value indicating whether somebody is in an update.</summary>
    public bool IsUpdating => _sequence.IsWriting;

    /// <summary>
    /// Says whether the pair may be used (the conditions of <c>pvclock_update_vm_gtod_copy</c>): the host's time comes from the counter,
    /// the counters of all vCPUs match, none was seen going back, and vCPU 0 knows the flag that goes with it. Context:
    /// <see cref="VmTime.TscWriteLock"/> held.
    /// </summary>
    /// <returns><see langword="true"/> if it may.</returns>
    [TestsMasterClock(Possible = true)]
    [Announces(VcpuRequest.MasterClockUpdate)]
    public bool CanBeUsed() =>
        HostClock.IsTscBased && _vm.Time.TscSync.AllMatched && !BackwardsTscObserved && !BootVcpuRunsOldClock;

    /// <summary>
    /// Keeps all vCPUs out of the guest (<c>kvm_make_mclock_inprogress_request</c>): it requests
    /// <see cref="VcpuRequest.MasterClockInProgress"/> of all, interrupts those that are in the guest and waits until they have left.
    /// Nobody is woken. Context: interrupts on.
    /// </summary>
    [Kicks]
    [LeavesRequest(VcpuRequest.MasterClockInProgress)]
    public void RequestInProgress() => _vm.MakeRequestOfAll(VcpuRequest.MasterClockInProgress);

    /// <summary>
    /// Begins an update (<c>__kvm_start_pvclock_update</c>): takes <see cref="VmTime.TscWriteLock"/> with interrupts off, and makes
    /// readers wait. Context: interrupts on.
    /// </summary>
    [ClockSequence(ClockSequenceStep.BeginUpdate)]
    [SetsInterrupts(InterruptState.Off)]
    [Acquires(LockKind.Spin)]
    public void BeginUpdate()
    {
        HostKernel.Current.DisableInterrupts();
        _vm.Time.TscWriteLock.Lock();
        _sequence.WriteBegin();
    }

    /// <summary>Ends an update (<c>kvm_end_pvclock_update</c> up to the unlock).</summary>
    [ClockSequence(ClockSequenceStep.EndUpdate)]
    [Releases(LockKind.Spin)]
    [SetsInterrupts(InterruptState.On)]
    public void EndUpdate()
    {
        _sequence.WriteEnd();
        _vm.Time.TscWriteLock.Unlock();
        HostKernel.Current.EnableInterrupts();
    }

    /// <summary>Begins to read what an update writes (<c>read_seqcount_begin(&amp;ka-&gt;pvclock_sc)</c>). Context: any.</summary>
    /// <returns>What <see cref="ReadRetry"/> wants.</returns>
    [ClockSequence(ClockSequenceStep.Begin)]
    public uint ReadBegin() => _sequence.ReadBegin();

    /// <summary>Says whether it has to be read again (<c>read_seqcount_retry</c>).</summary>
    /// <param name="sequence">What <see cref="ReadBegin"/> returned.</param>
    /// <returns><see langword="true"/> if there was an update in between.</returns>
    [ClockSequence(ClockSequenceStep.Retry)]
    public bool ReadRetry(uint sequence) => _sequence.ReadRetry(sequence);
}
