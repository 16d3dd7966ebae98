using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// What enumerated programs are made of. A node is a call, a test, a jump, or a control structure (<c>if</c>, a loop, <c>try</c>, <c>&amp;&amp;</c>,
/// <c>||</c>), each of which counts one: <c>while (true)</c> is one node, <c>if (check)</c> two, <c>b0 = check</c> one, <c>b0 = true</c> one,
/// <c>!</c> none. The nodes of the helper count as well.
/// </summary>
internal sealed record Alphabet
{
    /// <summary>
    /// Enter, drain, check, interrupts off and on, one bool, one free condition; <c>if</c>, <c>while</c>, <c>do</c>, <c>break</c>,
    /// <c>continue</c>, <c>return</c>.
    /// </summary>
    public static Alphabet Core { get; } = new()
    {
        Name = "core",
        Ports = [PortTraits.Hardware],
        Calls = [Operation.Enter, Operation.Drain, Operation.Check, Operation.InterruptsOff, Operation.InterruptsOn],
    };

    /// <summary>
    /// The core and: hint, partial tests, prepare, preemption, spin lock, SRCU, sleep, requests, publication, a result variable, a helper,
    /// the exit reason; <c>retry</c>, <c>try</c>, <c>&amp;&amp;</c>, <c>||</c>. Each program is judged in a port with every facet, and in one that enters
    /// by hypercall.
    /// </summary>
    public static Alphabet Full { get; } = new()
    {
        Name = "full",
        Ports = [PortTraits.TransferWork | PortTraits.VcpuMode, PortTraits.Hypercall],
        Calls =
        [
            .. Core.Calls,
            Operation.RawDrain,
            Operation.Hint, Operation.TestSignal, Operation.TestResched, Operation.TestRest,
            Operation.Prepare,
            Operation.PreemptionOff, Operation.PreemptionOn, Operation.SpinLock, Operation.SpinUnlock, Operation.SrcuLock, Operation.SrcuUnlock,
            Operation.CondResched, Operation.Schedule, Operation.Block,
            Operation.MakeRequest, Operation.CheckRequest, Operation.TestRequests,
            Operation.SetModeIn, Operation.SetModeOut, Operation.PublishModeIn, Operation.Barrier,
            Operation.SetExitReason, Operation.CountSignalExit, Operation.ClearNotifySignal,
        ],
        HasResult = true,
        HasHelper = true,
        HasRetry = true,
        HasTry = true,
        HasOperators = true,
    };

    /// <summary>The name that commands and reports use.</summary>
    public required string Name { get; init; }

    /// <summary>The ports that each body is judged in.</summary>
    public required IReadOnlyList<PortTraits> Ports { get; init; }

    /// <summary>The operations. Those that answer or drain are conditions as well.</summary>
    public required IReadOnlyList<Operation> Calls { get; init; }

    /// <summary>There is an int variable that takes the result of a drain, is tested and returned; and <c>return -EINTR</c>.</summary>
    public bool HasResult { get; init; }

    public bool HasHelper { get; init; }

    public bool HasRetry { get; init; }

    public bool HasTry { get; init; }

    /// <summary><c>&amp;&amp;</c> and <c>||</c>.</summary>
    public bool HasOperators { get; init; }

    /// <summary>Finds an alphabet by its name; null if there is none.</summary>
    public static Alphabet? Find(string name) => new[] { Core, Full }.FirstOrDefault(a => a.Name == name);
}
