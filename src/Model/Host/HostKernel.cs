using System.Reflection;
using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The kernel below a running port: one CPU that executes the thread of one vCPU. The types that a port uses pass every call on to it. It
/// does what the call does, asserts the call's contract, and gives the environment its chance in between.
/// Nothing is concurrent: what other CPUs do happens at the moments that the environment is asked.
/// </summary>
internal sealed partial class HostKernel
{
    [ThreadStatic]
    private static HostKernel? _current;

    private readonly ArchPort _port;
    private readonly PortAttribute _traits;
    private readonly IHostEnvironment _environment;
    private readonly HostControl _control;
    private readonly RunProgress _progress;
    private readonly Action<ProtocolViolationException>? _entryViolated;
    private readonly WorkMonitor _work = new();
    private readonly PublicationMonitor _publication = new();
    private CpuState _cpu = new(InterruptsOn: true);

    private HostKernel(
        ArchPort port, Vcpu vcpu, IHostEnvironment environment, HostLimits limits, Action<ProtocolViolationException>? entryViolated)
    {
        _port = port;
        _traits = port.GetType().GetCustomAttribute<PortAttribute>() ?? new PortAttribute(port.GetType().Name);
        _environment = environment;
        _progress = new RunProgress(limits, _work);
        _entryViolated = entryViolated;
        _control = new HostControl(this);
        Vcpu = vcpu;
        CpuNumber = Math.Max(vcpu.Cpu, 0);
    }

    /// <summary>Gets the kernel that executes the calling thread's port.</summary>
    public static HostKernel Current =>
        _current ?? throw new InvalidOperationException("No host runs on this thread: a port is executed by a ScriptedHost.");

    /// <summary>Gets the vCPU whose run loop is executed.</summary>
    public Vcpu Vcpu { get; }

    public HostTask Task => Vcpu.Task;

    public int CpuNumber { get; private set; }

    public bool InterruptsOn => _cpu.InterruptsOn;

    /// <summary>Gets a value indicating whether an interrupt arrived while interrupts were off: it ends the guest as soon as it is entered.</summary>
    public bool InterruptWaits { get; private set; }

    /// <summary>Loads the vCPU, runs its loop once and puts it, as the ioctl does.</summary>
    public static HostRun Execute(
        ArchPort port,
        Vcpu vcpu,
        IHostEnvironment environment,
        HostLimits limits,
        Action<ProtocolViolationException>? entryViolated = null)
    {
        HostKernel? outer = _current;
        var kernel = new HostKernel(port, vcpu, environment, limits, entryViolated);
        _current = kernel;
        try
        {
            return kernel.Execute();
        }
        finally
        {
            _current = outer;
        }
    }

    public void DisableInterrupts()
    {
        Begin();
        if (InterruptsOn)
        {
            _environment.At(HostMoment.LastInterruptsOn, _control);
        }

        _cpu = _cpu with { InterruptsOn = false };
        End("DisableInterrupts()");
        _environment.At(HostMoment.InterruptsOff, _control);
    }

    public void EnableInterrupts()
    {
        Begin();
        if (InterruptsOn)
        {
            throw Violation(RuleIds.Unbalanced, "EnableInterrupts is called with interrupts on");
        }

        // The interrupts that waited are taken here; the work that they announced was raised when they were sent.
        InterruptWaits = false;
        _cpu = _cpu with { InterruptsOn = true };
        _work.EnableInterrupts();
        _publication.EnableInterrupts();
        End("EnableInterrupts()");
    }

    public void DisablePreemption()
    {
        Begin();
        _cpu = _cpu with { Preemption = _cpu.Preemption + 1 };
        End("DisablePreemption()");
    }

    public void EnablePreemption()
    {
        Begin();
        if (_cpu.Preemption == 0)
        {
            throw Violation(RuleIds.Unbalanced, "EnablePreemption is called with preemption on");
        }

        _cpu = _cpu with { Preemption = _cpu.Preemption - 1 };
        End("EnablePreemption()");
    }

    public void MemoryBarrier()
    {
        Begin();
        _publication.Barrier();
        End("MemoryBarrier()");
    }

    public void Acquire(LockKind kind)
    {
        Begin();
        _cpu = _cpu.Change(kind, 1);
        End($"Lock({kind})");
    }

    /// <summary>Gives a lock back; <paramref name="held"/> is whether this very lock is held.</summary>
    public void Release(LockKind kind, bool held)
    {
        Begin();
        if (!held || _cpu.DepthOf(kind) == 0)
        {
            throw Violation(RuleIds.Unbalanced, $"{kind} is given back but not held");
        }

        _cpu = _cpu.Change(kind, -1);
        End($"Unlock({kind})");
    }

    /// <summary>A call that is worth nothing unless interrupts are off.</summary>
    public void RequireInterruptsOff(string call)
    {
        if (InterruptsOn)
        {
            throw Violation(RuleIds.WrongContext, $"{call} is called with interrupts on");
        }
    }

    /// <summary>Counts a call, and lets an interrupt arrive before it if they are on.</summary>
    private void Begin()
    {
        _progress.CountCall();
        if (InterruptsOn)
        {
            _environment.At(HostMoment.InterruptsOn, _control);
        }
    }

    private void End(string call) => _progress.Note(call);

    private HostRun Execute()
    {
        CallHook("Load", () => _port.Load(Vcpu, CpuNumber));
        _environment.At(HostMoment.Start, _control);
        CpuState start = _cpu;
        int result = _port.Run(Vcpu);
        RequireSame(start, "Run");
        CallHook("Put", () => _port.Put(Vcpu));

        // On the way to user space all work is done, and a signal handled.
        Task.Pending = ThreadFlags.None;
        return new HostRun(result, _progress.Entries, _progress.Trace);
    }

    /// <summary>Calls one of the port's hooks the way the scheduler does: with preemption off.</summary>
    private void CallHook(string name, Action hook)
    {
        CpuState outer = _cpu;
        _cpu = outer with { Preemption = outer.Preemption + 1 };
        CpuState start = _cpu;
        hook();
        RequireSame(start, name);
        _cpu = outer;
    }

    private void RequireSame(CpuState start, string root)
    {
        if (_cpu.DifferenceFrom(start) is { } difference)
        {
            throw Violation(RuleIds.Unbalanced, $"{root} returns {difference}");
        }
    }

    private ProtocolViolationException Violation(string ruleId, string text) => Violation(new Breach(ruleId, ThreadFlags.None, text));

    private ProtocolViolationException Violation(Breach breach) =>
        new(breach.RuleId, breach.Flags, $"{breach.Text}. {_progress.LastCalls()}");
}
