namespace VcpuLint.Model;

/// <summary>
/// Runs a port under a script: one thread, no clock, no chance, so that the same script always gives the same run. A port that breaks the
/// protocol ends with <see cref="ProtocolViolationException"/>, one that goes round for ever with <see cref="RunLimitException"/>, and a
/// script that is too short with <see cref="ScriptExhaustedException"/>.
/// </summary>
/// <param name="port">The port. What its <see cref="PortAttribute"/> says decides how its entries are judged.</param>
/// <param name="vm">The VM; without it one with a single vCPU.</param>
public sealed class ScriptedHost(ArchPort port, Vm? vm = null)
{
    /// <summary>Gets the VM.</summary>
    public Vm Vm { get; } = vm ?? new Vm();

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
        var player = new ScriptPlayer(script, EntryViolated);
        HostRun run = HostKernel.Execute(port, Vm.Vcpus[vcpu], player, Limits);
        return run with { Unreached = player.Unreached };
    }
}
