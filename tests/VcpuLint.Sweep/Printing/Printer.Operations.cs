using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Printing;

/// <content>The calls of the model.</content>
internal partial class Printer
{
    /// <summary>The C# of a call, as an expression.</summary>
    internal virtual string Expression(Operation operation) => operation switch
    {
        Operation.Enter => "vcpu.EnterGuest()",
        Operation.Drain => "vcpu.HandleTransferWork()",
        Operation.RawDrain => "vcpu.Task.HandleTransferWork()",
        Operation.Check => "vcpu.Task.TransferWorkPending()",
        Operation.Hint => "vcpu.Task.TransferWorkPendingHint()",
        Operation.TestSignal => "vcpu.Task.SignalPending()",
        Operation.TestResched => "vcpu.Task.NeedResched()",
        Operation.TestResume => "vcpu.Task.TestFlags(ThreadFlags.NotifyResume)",
        Operation.TestLazy => "vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy)",
        Operation.TestRest => "vcpu.Task.TestFlags(ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)",
        Operation.TestEager => "vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.NeedReschedLazy)",
        Operation.ClearNotifySignal => "vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)",
        Operation.CondResched => "vcpu.Task.CondResched()",
        Operation.Schedule => "vcpu.Task.Schedule()",
        Operation.ResumeWork => "vcpu.Task.ResumeUserModeWork()",
        Operation.Block => "vcpu.Block()",
        Operation.InterruptsOff => "vcpu.HostCpu.DisableInterrupts()",
        Operation.InterruptsOn => "vcpu.HostCpu.EnableInterrupts()",
        Operation.Prepare => "vcpu.Task.PrepareTransfer()",
        Operation.PreemptionOff => "vcpu.HostCpu.DisablePreemption()",
        Operation.PreemptionOn => "vcpu.HostCpu.EnablePreemption()",
        Operation.SpinLock => "Spin.Lock()",
        Operation.SpinUnlock => "Spin.Unlock()",
        Operation.SpinCondResched => "Spin.CondResched()",
        Operation.MutexLock => "Mutex.Lock()",
        Operation.MutexUnlock => "Mutex.Unlock()",
        Operation.SrcuLock => "vcpu.SrcuReadLock()",
        Operation.SrcuUnlock => "vcpu.SrcuReadUnlock()",
        Operation.SetModeIn => "vcpu.SetMode(VcpuMode.InGuestMode)",
        Operation.SetModeOut => "vcpu.SetMode(VcpuMode.OutsideGuestMode)",
        Operation.PublishModeIn => "vcpu.PublishMode(VcpuMode.InGuestMode)",
        Operation.Barrier => "vcpu.HostCpu.MemoryBarrier()",
        Operation.MakeRequest => "vcpu.MakeRequest(VcpuRequest.Event)",
        Operation.CheckRequest => "vcpu.CheckRequest(VcpuRequest.Event)",
        Operation.TestRequests => "vcpu.RequestPending()",
        Operation.SetExitReason => "vcpu.RunPage.ExitReason = ExitReason.Interrupted",
        Operation.ForgetExitReason => "vcpu.RunPage.ExitReason = ExitReason.Unknown",
        Operation.CountSignalExit => "vcpu.Stats.SignalExits++",
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "unknown operation"),
    };
}
