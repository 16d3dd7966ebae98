using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing.Shapes;

/// <summary>What the designer of a library writes above a method that makes one call, so that other assemblies know what it does.</summary>
internal static class LibraryContracts
{
    public static string Of(Operation operation) => operation switch
    {
        Operation.Enter => "[EntersGuest]",
        Operation.Drain => "[DrainsWork(SetsExitReason = true)]",
        Operation.RawDrain => "[DrainsWork]",
        Operation.Check => "[TestsWork(ThreadFlags.TransferWork), Requires(Interrupts = InterruptState.Off)]",
        Operation.Hint => "[TestsWork(ThreadFlags.TransferWork, Racy = true)]",
        Operation.TestSignal => "[TestsWork(ThreadFlags.SigPending | ThreadFlags.NotifySignal)]",
        Operation.TestResched => "[TestsWork(ThreadFlags.NeedResched)]",
        Operation.TestResume => "[TestsWork(ThreadFlags.NotifyResume)]",
        Operation.TestLazy => "[TestsWork(ThreadFlags.NeedReschedLazy)]",
        Operation.TestRest => "[TestsWork(ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)]",
        Operation.TestEager => "[TestsWork(ThreadFlags.TransferWork & ~ThreadFlags.NeedReschedLazy)]",
        Operation.CondResched => "[MaySleep, Reschedules]",
        Operation.Schedule => "[Waits, Reschedules]",
        Operation.ResumeWork => "[MaySleep, HandlesWork(ThreadFlags.NotifyResume)]",
        Operation.Block => "[Waits]",
        Operation.InterruptsOff => "[SetsInterrupts(InterruptState.Off)]",
        Operation.InterruptsOn => "[SetsInterrupts(InterruptState.On)]",
        Operation.Prepare => "[PreparesTransfer, Requires(Interrupts = InterruptState.Off)]",
        Operation.PreemptionOff => "[Preemption(1)]",
        Operation.PreemptionOn => "[Preemption(-1)]",
        Operation.SrcuLock => "[Acquires(LockKind.Srcu)]",
        Operation.SrcuUnlock => "[Releases(LockKind.Srcu)]",
        Operation.Barrier => "[FullBarrier]",
        Operation.MakeRequest => "[RaisesRequest]",
        Operation.CheckRequest => "[ConsumesRequest]",
        Operation.TestRequests => "[TestsRequests]",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no contract says this without an argument"),
    };

    /// <summary>Whether a contract says all that the operation does; a mode or mask that the caller chooses, and what a property sets, are not said.</summary>
    public static bool Has(Operation operation) => operation is not (
        Operation.ClearNotifySignal or Operation.SpinLock or Operation.SpinUnlock or Operation.SpinCondResched or Operation.MutexLock or Operation.MutexUnlock
        or Operation.SetModeIn or Operation.SetModeOut or Operation.PublishModeIn or Operation.SetExitReason or Operation.ForgetExitReason or Operation.CountSignalExit);
}
