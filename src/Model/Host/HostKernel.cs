using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>What the types of this namespace act on: the one CPU that executes a port.</summary>
internal sealed class HostKernel
{
    [ThreadStatic]
    private static HostKernel? _current;

    private HostKernel(Vcpu vcpu) => (Task, Cpu) = (vcpu.Task, vcpu.HostCpu);

    public static HostKernel Current => _current ?? throw new InvalidOperationException("No host runs on this thread.");

    public HostTask Task { get; }

    public HostCpu Cpu { get; }

    public int CpuNumber { get; }

    public bool InterruptsOn { get; private set; } = true;

    public bool InterruptWaits { get; private set; }

    public int PreemptionDepth { get; private set; }

    public static HostKernel Install(Vcpu vcpu) => _current = new HostKernel(vcpu);

    public void DisableInterrupts() => InterruptsOn = false;

    public void EnableInterrupts() => (InterruptsOn, InterruptWaits) = (true, false);

    public void DisablePreemption() => PreemptionDepth++;

    public void EnablePreemption() => PreemptionDepth--;

    public void RequireInterruptsOff(string call)
    {
        if (InterruptsOn)
        {
            throw new InvalidOperationException($"{call} needs interrupts off.");
        }
    }

    public void MemoryBarrier()
    {
    }

    public void Acquire(LockKind kind)
    {
    }

    public void Release(LockKind kind, bool held)
    {
    }

    public void MaySleep(string call)
    {
    }

    public bool TestWork(HostTask task, ThreadFlags flags, bool racy) => (task.Pending & flags) != 0;

    public void ClearWork(HostTask task, ThreadFlags flags) => task.Pending &= ~flags;

    public void PrepareTransfer() => RequireInterruptsOff(nameof(PrepareTransfer));

    public int Drain()
    {
        if ((Task.Pending & ThreadFlags.MustExit) != 0)
        {
            return -Errno.EINTR;
        }

        Task.Pending = ThreadFlags.None;
        return 0;
    }

    public void Schedule() => Task.Pending &= ~ThreadFlags.Reschedule;

    public void CondResched() => Task.Pending &= ~ThreadFlags.Reschedule;

    public void ResumeUserModeWork() => Task.Pending &= ~ThreadFlags.NotifyResume;

    public void Wait(string what)
    {
    }

    public void Block(Vcpu vcpu)
    {
    }

    public void StoreMode(Vcpu vcpu, VcpuMode mode, bool barrier) => vcpu.Mode = mode;

    public void MakeRequest(Vcpu vcpu, VcpuRequest request) => vcpu.SetRequest(request);

    public bool CheckRequest(Vcpu vcpu, VcpuRequest request)
    {
        bool pending = vcpu.TestRequest(request);
        vcpu.ClearRequest(request);
        return pending;
    }

    public bool TestRequests(Vcpu vcpu) => vcpu.HasRequests;

    public void Kick(Vcpu vcpu) => vcpu.Task.Woken = true;

    public GuestExit EnterGuest(Vcpu vcpu, IReadOnlyList<Vcpu> threads) => vcpu.LastExit;
}
