using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A thread of the host, as the scheduler sees it (<c>task_struct</c>, <c>include/linux/sched.h</c>). Each vCPU has one, and the work
/// that keeps it from entering the guest waits in its thread flags (<see cref="ThreadFlags"/>).
/// </summary>
[VcpuPart]
public sealed class HostTask
{
    internal HostTask(string name) => Name = name;

    /// <summary>Gets the task that runs here (<c>current</c>): the thread of the vCPU whose run loop this is.</summary>
    /// <exception cref="InvalidOperationException">No host runs on this thread.</exception>
    [RunningVcpu]
    public static HostTask Current => HostKernel.Current.Task;

    /// <summary>Gets the name of the task (<c>task_struct.comm</c>), for messages only.</summary>
    public string Name { get; }

    /// <summary>Gets what the task does at its next <see cref="Schedule"/> (<c>task_struct.__state</c>).</summary>
    public HostTaskState State { get; internal set; }

    /// <summary>Gets or sets the flags that are raised for this task (<c>thread_info.flags</c>); a port reads them only by a test.</summary>
    internal ThreadFlags Pending { get; set; }

    /// <summary>Gets or sets a value indicating whether the task was woken since it last prepared to sleep.</summary>
    internal bool Woken { get; set; }

    /// <summary>Gets or sets who is told that the task was woken, if somebody decides when it goes on.</summary>
    internal IHostScheduler? Scheduler { get; set; }

    /// <summary>Wakes the task (<c>wake_up_process</c>).</summary>
    internal void Wake()
    {
        Woken = true;
        Scheduler?.Wake();
    }

    /// <summary>
    /// Handles all transfer-to-guest work of the running task (<c>xfer_to_guest_mode_handle_work</c>, <c>kernel/entry/virt.c</c>):
    /// gives up the CPU for a reschedule, runs task work for <see cref="ThreadFlags.NotifyResume"/>, and stops at a signal. It works on
    /// the running task, whatever task it is called on, and sets neither an exit reason nor a counter.
    /// Context: interrupts and preemption on, no spin lock; it sleeps.
    /// </summary>
    /// <returns>0: nothing was pending at the last look, which may be untrue by now; negative (<c>-EINTR</c>): leave to user space now.</returns>
    [DrainsWork]
    public int HandleTransferWork() => HostKernel.Current.Drain();

    /// <summary>
    /// The definitive check (<c>xfer_to_guest_mode_work_pending</c>, <c>include/linux/entry-virt.h</c>). Context: interrupts off, and they
    /// stay off until the entry: whoever raises a flag later sends an interrupt that ends the guest at once.
    /// </summary>
    /// <returns><see langword="true"/> if any flag of <see cref="ThreadFlags.TransferWork"/> is pending: do not enter.</returns>
    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    public bool TransferWorkPending()
    {
        HostKernel.Current.RequireInterruptsOff(nameof(TransferWorkPending));
        return HostKernel.Current.TestWork(this, ThreadFlags.TransferWork, racy: false);
    }

    /// <summary>
    /// The racy hint (<c>__xfer_to_guest_mode_work_pending</c>, <c>include/linux/entry-virt.h</c>): one read of the flags in any context.
    /// It decides whether a drain is worth its cost; it is never sufficient for an entry.
    /// </summary>
    /// <returns><see langword="true"/> if any flag of <see cref="ThreadFlags.TransferWork"/> was pending at the read.</returns>
    [TestsWork(ThreadFlags.TransferWork, Racy = true)]
    public bool TransferWorkPendingHint() => HostKernel.Current.TestWork(this, ThreadFlags.TransferWork, racy: true);

    /// <summary>
    /// Flushes what may still raise work before the last check (<c>xfer_to_guest_mode_prepare</c>, <c>include/linux/entry-virt.h</c>): on
    /// a nohz_full CPU the deferred RCU wake-ups, which can themselves raise <see cref="ThreadFlags.NeedResched"/>.
    /// Context: interrupts off, before the last <see cref="TransferWorkPending"/>.
    /// </summary>
    [PreparesTransfer]
    [Requires(Interrupts = InterruptState.Off)]
    public void PrepareTransfer() => HostKernel.Current.PrepareTransfer();

    /// <summary>Tests for a signal (<c>signal_pending</c>, <c>include/linux/sched/signal.h</c>). Context: any.</summary>
    /// <returns><see langword="true"/> if <see cref="ThreadFlags.SigPending"/> or <see cref="ThreadFlags.NotifySignal"/> is pending.</returns>
    [TestsWork(ThreadFlags.SigPending | ThreadFlags.NotifySignal)]
    public bool SignalPending() => HostKernel.Current.TestWork(this, ThreadFlags.MustExit, racy: false);

    /// <summary>
    /// Tests whether the scheduler wants the CPU now (<c>need_resched</c>, <c>include/linux/sched.h</c>). It does not see
    /// <see cref="ThreadFlags.NeedReschedLazy"/>. Context: any.
    /// </summary>
    /// <returns><see langword="true"/> if <see cref="ThreadFlags.NeedResched"/> is pending.</returns>
    [TestsWork(ThreadFlags.NeedResched)]
    public bool NeedResched() => HostKernel.Current.TestWork(this, ThreadFlags.NeedResched, racy: false);

    /// <summary>Reads the flags word and compares it with a mask (<c>read_thread_flags() &amp; mask</c>). Context: any.</summary>
    /// <param name="flags">The flags to look at.</param>
    /// <returns><see langword="true"/> if any of <paramref name="flags"/> is pending.</returns>
    [TestsWork]
    public bool TestFlags([WorkMask] ThreadFlags flags) => HostKernel.Current.TestWork(this, flags, racy: false);

    /// <summary>
    /// Clears flags in place (<c>clear_thread_flag</c>) without doing what they announce. For a must-exit flag that loses the signal.
    /// Context: any.
    /// </summary>
    /// <param name="flags">The flags to clear.</param>
    [ClearsWork]
    public void ClearFlags([WorkMask] ThreadFlags flags) => HostKernel.Current.ClearWork(this, flags);

    /// <summary>
    /// Gives up the CPU (<c>schedule</c>, <c>kernel/sched/core.c</c>). In state <see cref="HostTaskState.Running"/> it only yields; in a
    /// sleeping state it returns when the task is woken (or, if interruptible, when a signal is pending), in state running again.
    /// Context: interrupts and preemption on, no spin lock; it waits without a bound.
    /// </summary>
    [Waits]
    [Reschedules]
    public void Schedule() => HostKernel.Current.Schedule();

    /// <summary>
    /// Gives up the CPU if the scheduler asked for it (<c>cond_resched</c>, <c>include/linux/sched.h</c>). It never runs task work, so it
    /// is no substitute for a drain. Context: interrupts and preemption on, no spin lock; it may sleep.
    /// </summary>
    [MaySleep]
    [Reschedules]
    public void CondResched() => HostKernel.Current.CondResched();

    /// <summary>
    /// Runs task work (<c>resume_user_mode_work</c>, <c>include/linux/resume_user_mode.h</c>): clears
    /// <see cref="ThreadFlags.NotifyResume"/> of the running task and does what it announces, for example CFS throttling.
    /// Context: interrupts and preemption on, no spin lock; it may sleep.
    /// </summary>
    [MaySleep]
    [HandlesWork(ThreadFlags.NotifyResume)]
    public void ResumeUserModeWork() => HostKernel.Current.ResumeUserModeWork();

    /// <summary>Sets what the next <see cref="Schedule"/> does (<c>set_current_state</c>, <c>include/linux/sched.h</c>). Context: any.</summary>
    /// <param name="state">The new state.</param>
    [PreparesSleep]
    public void SetState(HostTaskState state)
    {
        State = state;
        Woken = false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
