namespace VcpuLint.Model;

/// <summary>
/// Runs a port under a script: one thread, no chance, a clock that goes on only when it is told to, so that the same script always gives
/// the same run. A port that breaks the protocol ends with <see cref="ProtocolViolationException"/>, one that goes round for ever with
/// <see cref="RunLimitException"/>, and a script that is too short with <see cref="ScriptExhaustedException"/>.
/// </summary>
/// <param name="port">The port. What its <see cref="PortAttribute"/> says decides how its entries are judged.</param>
/// <param name="vm">The VM; without it one with a single vCPU.</param>
public sealed class ScriptedHost(ArchPort port, Vm? vm = null)
{
    /// <summary>Gets the VM.</summary>
    public Vm Vm { get; } = vm ?? new Vm();

    /// <summary>Gets the host's time. It goes on from one run to the next; a script lets it pass.</summary>
    public VirtualClock Clock { get; init; } = new();

    /// <summary>Gets or sets the limits of a run.</summary>
    public HostLimits Limits { get; set; } = new();

    /// <summary>
    /// Gets or sets who is told of an entry of the guest that breaks the protocol. The run then goes on, so that one story can show several
    /// mistakes; without it such an entry ends the run, as every other mistake always does.
    /// </summary>
    public Action<ProtocolViolationException>? EntryViolated { get; set; }

    /// <summary>Runs the loop of a vCPU once: load, run, put. What is pending when it returns is done on the way to user space.</summary>
    /// <param name="script">What happens meanwhile.</param>
    /// <param name="vcpu">The number of the vCPU. The threads of the others are played by the script.</param>
    /// <returns>What came of it.</returns>
    public HostRun Run(HostScript script, int vcpu = 0)
    {
        var player = new ScriptPlayer(script, Clock, EntryViolated);
        HostRun run = HostKernel.Execute(port, Vm.Vcpus[vcpu], player, Limits);
        return run with { Unreached = player.Unreached };
    }

    /// <summary>
    /// Calls something of the port that is not the run loop: a call of user space for the VM, or what another thread does. The vCPU is neither
    /// loaded nor put.
    /// </summary>
    /// <param name="call">What is called: with interrupts and preemption on and no lock held, and so it has to return.</param>
    /// <param name="vcpu">The number of the vCPU in whose thread it happens.</param>
    public void Call(Action call, int vcpu = 0)
    {
        ArgumentNullException.ThrowIfNull(call);
        HostKernel.Call(port, Vm.Vcpus[vcpu], new ScriptPlayer(new HostScript(), Clock, EntryViolated), Limits, call);
    }

    /// <summary>Lets time pass between two runs: delayed work and timers get their turn.</summary>
    /// <param name="time">How much.</param>
    public void Advance(Nanoseconds time) => Call(() => Clock.Advance(time));
}
