using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>A change of the context that a call makes: interrupts go off or on, or a depth goes up or down.</summary>
/// <param name="Depth">The depth that changes; null for interrupts.</param>
/// <param name="Takes">Interrupts go off, or the depth goes up.</param>
internal readonly record struct ContextChange(Depth? Depth, bool Takes)
{
    public ContextChange Inverse => this with { Takes = !Takes };

    public static ContextChange? Of(ProtocolEvent e) => e.Kind switch
    {
        EventKind.SetInterrupts => new ContextChange(null, e.Value != 0),
        EventKind.ChangeDepth => new ContextChange(e.Depth, e.Value > 0),
        _ => null,
    };

    /// <summary>Whether the change leaves the state as it is: interrupts that are off cannot go off.</summary>
    public bool IsVoid(MachineState state) => Depth is null && Takes == state.InterruptsOff;
}
