namespace VcpuLint.Oracle.Programs;

/// <summary>
/// A call of the model. Those that answer a question have a bool result, the drains an int; a program may heed the result or drop it.
/// </summary>
internal enum Operation
{
    /// <summary><c>vcpu.EnterGuest()</c>.</summary>
    Enter,

    /// <summary><c>vcpu.HandleTransferWork()</c>: 0 or negative, and then with the exit reason set and the exit counted.</summary>
    Drain,

    /// <summary><c>vcpu.Task.HandleTransferWork()</c>: 0 or negative, and no more.</summary>
    RawDrain,

    /// <summary><c>vcpu.Task.TransferWorkPending()</c>: the definitive check, which requires interrupts off.</summary>
    Check,

    /// <summary><c>vcpu.Task.TransferWorkPendingHint()</c>.</summary>
    Hint,

    /// <summary><c>vcpu.Task.SignalPending()</c>: SIGPENDING and NOTIFY_SIGNAL.</summary>
    TestSignal,

    /// <summary><c>vcpu.Task.NeedResched()</c>: NEED_RESCHED, not LAZY.</summary>
    TestResched,

    /// <summary><c>vcpu.Task.TestFlags(ThreadFlags.NotifyResume)</c>.</summary>
    TestResume,

    /// <summary><c>vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy)</c>.</summary>
    TestLazy,

    /// <summary><c>vcpu.Task.TestFlags(ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)</c>: what the two narrow tests leave.</summary>
    TestRest,

    /// <summary><c>vcpu.Task.TestFlags(ThreadFlags.TransferWork &amp; ~ThreadFlags.NeedReschedLazy)</c>: all but LAZY.</summary>
    TestEager,

    /// <summary><c>vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)</c>.</summary>
    ClearNotifySignal,

    /// <summary><c>vcpu.Task.CondResched()</c>.</summary>
    CondResched,

    /// <summary><c>vcpu.Task.Schedule()</c>.</summary>
    Schedule,

    /// <summary><c>vcpu.Task.ResumeUserModeWork()</c>.</summary>
    ResumeWork,

    /// <summary><c>vcpu.Block()</c>.</summary>
    Block,

    /// <summary><c>vcpu.HostCpu.DisableInterrupts()</c>.</summary>
    InterruptsOff,

    /// <summary><c>vcpu.HostCpu.EnableInterrupts()</c>.</summary>
    InterruptsOn,

    /// <summary><c>vcpu.Task.PrepareTransfer()</c>.</summary>
    Prepare,

    /// <summary><c>vcpu.HostCpu.DisablePreemption()</c>.</summary>
    PreemptionOff,

    /// <summary><c>vcpu.HostCpu.EnablePreemption()</c>.</summary>
    PreemptionOn,

    /// <summary><c>Lock()</c> of a spin lock of the port.</summary>
    SpinLock,

    /// <summary><c>Unlock()</c> of the same spin lock.</summary>
    SpinUnlock,

    /// <summary><c>CondResched()</c> of the spin lock: unlock, reschedule, lock.</summary>
    SpinCondResched,

    /// <summary><c>Lock()</c> of a mutex of the port, which may sleep.</summary>
    MutexLock,

    /// <summary><c>Unlock()</c> of the same mutex.</summary>
    MutexUnlock,

    /// <summary><c>vcpu.SrcuReadLock()</c>.</summary>
    SrcuLock,

    /// <summary><c>vcpu.SrcuReadUnlock()</c>.</summary>
    SrcuUnlock,

    /// <summary><c>vcpu.SetMode(VcpuMode.InGuestMode)</c>: a plain store.</summary>
    SetModeIn,

    /// <summary><c>vcpu.SetMode(VcpuMode.OutsideGuestMode)</c>.</summary>
    SetModeOut,

    /// <summary><c>vcpu.PublishMode(VcpuMode.InGuestMode)</c>: a store and a full barrier.</summary>
    PublishModeIn,

    /// <summary><c>vcpu.HostCpu.MemoryBarrier()</c>.</summary>
    Barrier,

    /// <summary><c>vcpu.MakeRequest(..)</c> of the own vCPU.</summary>
    MakeRequest,

    /// <summary><c>vcpu.CheckRequest(..)</c>: takes a request, if it is there.</summary>
    CheckRequest,

    /// <summary><c>vcpu.RequestPending()</c>.</summary>
    TestRequests,

    /// <summary><c>vcpu.RunPage.ExitReason = ExitReason.Interrupted</c>.</summary>
    SetExitReason,

    /// <summary><c>vcpu.RunPage.ExitReason = ExitReason.Unknown</c>.</summary>
    ForgetExitReason,

    /// <summary><c>vcpu.Stats.SignalExits++</c>.</summary>
    CountSignalExit,
}

/// <summary>What kind of result an operation has.</summary>
internal static class Operations
{
    /// <summary>Gets all operations.</summary>
    public static IReadOnlyList<Operation> All { get; } = Enum.GetValues<Operation>();

    /// <summary>Whether the operation answers a question with a bool.</summary>
    public static bool Answers(this Operation operation) => operation
        is (>= Operation.Check and <= Operation.TestEager) or Operation.CheckRequest or Operation.TestRequests;

    /// <summary>Whether the operation returns 0 or a negative int.</summary>
    public static bool Drains(this Operation operation) => operation is Operation.Drain or Operation.RawDrain;
}
