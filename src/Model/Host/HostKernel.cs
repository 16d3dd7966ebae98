using System.Reflection;
using System.Runtime.CompilerServices;
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

    private static readonly ConditionalWeakTable<Type, PortAttribute> TraitsOfPorts = [];

    private readonly ArchPort _port;
    private readonly PortAttribute _traits;
    private readonly IHostEnvironment _environment;
    private readonly HostControl _control;
    private readonly RunProgress _progress;
    private readonly WorkMonitor _work = new();
    private readonly PublicationMonitor _publication = new();
    private IHostClock? _clock;
    private CpuState _cpu = new(InterruptsOn: true);

    private HostKernel(ArchPort port, Vcpu vcpu, IHostEnvironment environment, HostLimits limits, bool recording)
    {
        _port = port;
        _traits = TraitsOfPorts.GetValue(
            port.GetType(),
            static type => type.GetCustomAttribute<PortAttribute>() ?? new PortAttribute(type.Name));
        _environment = environment;
        _progress = new RunProgress(limits, _work, recording);
        _control = new HostControl(this);
        Vcpu = vcpu;
        CpuNumber = Math.Max(vcpu.Cpu, 0);
    }

    /// <summary>Gets the kernel that executes the calling thread's port.</summary>
    public static HostKernel Current =>
        _current ?? throw new InvalidOperationException("No host runs on this thread: a port is executed by a ScriptedHost or by the Explorer.");

    /// <summary>Gets the kernel that executes the calling thread's port, or <see langword="null"/> outside of a run.</summary>
    public static HostKernel? Running => _current;

    /// <summary>Gets the host's time.</summary>
    public IHostClock Clock => _clock ??= _environment.Clock ?? new VirtualClock();

    /// <summary>Gets the vCPU whose run loop is executed.</summary>
    public Vcpu Vcpu { get; }

    public HostTask Task => Vcpu.Task;

    /// <summary>Gets how the port publishes that its vCPU is in the guest.</summary>
    public Publication Publication => _traits.Publication;

    public int CpuNumber { get; private set; }

    /// <summary>Gets a value indicating whether the CPU that executes the port takes interrupts.</summary>
    public bool InterruptsOn => (_here ?? _cpu).InterruptsOn;

    /// <summary>Gets a value indicating whether an interrupt arrived while interrupts were off: it ends the guest as soon as it is entered.</summary>
    public bool InterruptWaits { get; private set; }

    /// <summary>Gets what the run has come to so far.</summary>
    public RunProgress Progress => _progress;

    /// <summary>Loads the vCPU, runs its loop once and puts it, as the ioctl does.</summary>
    /// <param name="port">The port.</param>
    /// <param name="vcpu">The vCPU.</param>
    /// <param name="environment">What happens around the port.</param>
    /// <param name="limits">How long the run may get.</param>
    /// <param name="recording">Whether the calls are remembered, which costs more than the calls themselves.</param>
    public static HostRun Execute(ArchPort port, Vcpu vcpu, IHostEnvironment environment, HostLimits limits, bool recording = true)
        => new HostKernel(port, vcpu, environment, limits, recording).Within(static kernel => kernel.Execute());

    /// <summary>Calls something else of the port than its run loop.</summary>
    /// <param name="port">The port.</param>
    /// <param name="vcpu">The vCPU in whose thread it happens.</param>
    /// <param name="environment">What happens around the port.</param>
    /// <param name="limits">How long it may get.</param>
    /// <param name="call">What is called.</param>
    public static void Call(ArchPort port, Vcpu vcpu, IHostEnvironment environment, HostLimits limits, Action call) =>
        new HostKernel(port, vcpu, environment, limits, recording: vcpu.Task.Scheduler is null).Within(kernel =>
        {
            kernel.CallBalanced(call);
            return true;
        });

    public void DisableInterrupts()
    {
        Begin();
        if (_here is not null)
        {
            _cpu = _cpu with { InterruptsOn = false };
            return;
        }

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
        if (_cpu.InterruptsOn)
        {
            throw Violation(RuleIds.Unbalanced, "EnableInterrupts is called with interrupts on");
        }

        _cpu = _cpu with { InterruptsOn = true };
        if (_here is not null)
        {
            return;
        }

        // The interrupts that waited are taken here; the work that they announced was raised when they were sent.
        InterruptWaits = false;
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
        if (_here is null)
        {
            _publication.Barrier();
        }

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
        if (_cpu.InterruptsOn)
        {
            throw Violation(RuleIds.WrongContext, $"{call} is called with interrupts on");
        }
    }

    /// <summary>Makes an exception of what is wrong.</summary>
    public ProtocolViolationException Violation(Breach breach)
    {
        _environment.CallBroken(breach);
        return new ProtocolViolationException(breach.RuleId, breach.Flags, $"{breach.Text}. {_progress.LastCalls()}");
    }

    /// <summary>Makes this the kernel of the calling thread, lets the port make its part of the VM if that is still to do, and goes on.</summary>
    private T Within<T>(Func<HostKernel, T> action)
    {
        HostKernel? outer = _current;
        _environment.Begin(this);
        _current = this;
        try
        {
            if (!Vcpu.Vm.IsInitialized)
            {
                Vcpu.Vm.IsInitialized = true;
                RunElsewhere(Initialize);
            }

            return action(this);
        }
        finally
        {
            _current = outer;
        }
    }

    private void Initialize()
    {
        _port.InitVm(Vcpu.Vm);
        foreach (Vcpu vcpu in Vcpu.Vm.Vcpus)
        {
            _port.InitVcpu(vcpu);
        }
    }

    /// <summary>Counts a call, and lets an interrupt arrive before it if they are on.</summary>
    private void Begin()
    {
        _progress.CountCall();
        if (_here is null && InterruptsOn)
        {
            _environment.At(HostMoment.InterruptsOn, _control);
        }
    }

    private void End(string call) => _progress.Note(call);

    /// <summary>Remembers a call; where nothing is remembered, its text is not even made.</summary>
    private void End([InterpolatedStringHandlerArgument("")] ref CallText call) => _progress.Note(call.ToStringAndClear());

    private HostRun Execute()
    {
        Load();
        _environment.At(HostMoment.Start, _control);
        CpuState start = _cpu;
        int result = _port.Run(Vcpu);
        RequireSame(start, "Run");
        Put();

        // On the way to user space all work is done, and a signal handled.
        Task.Pending = ThreadFlags.None;
        return new HostRun(result, _progress.Entries, _progress.Trace);
    }

    /// <summary>Calls the port's hook the way the scheduler does: with preemption off.</summary>
    private void Load()
    {
        CpuState outer = _cpu;
        CpuState start = _cpu = outer with { Preemption = outer.Preemption + 1 };
        _port.Load(Vcpu, CpuNumber);
        RequireSame(start, nameof(Load));
        _cpu = outer;
    }

    /// <summary>The other hook, called the same way.</summary>
    private void Put()
    {
        CpuState outer = _cpu;
        CpuState start = _cpu = outer with { Preemption = outer.Preemption + 1 };
        _port.Put(Vcpu);
        RequireSame(start, nameof(Put));
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
}
