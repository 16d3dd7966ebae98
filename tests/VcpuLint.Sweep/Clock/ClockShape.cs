namespace VcpuLint.Sweep.Clock;

/// <summary>A way to write a clock program that means the same as the plain one.</summary>
internal enum ClockShape
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>Each call is made by a method of its own.</summary>
    Wrapped,

    /// <summary>The answer of each <c>if</c> is kept in a variable first.</summary>
    Stored,

    /// <summary>Each <c>if</c> is turned round.</summary>
    Turned,

    /// <summary>Each <c>if</c> that can be is a <c>switch</c>.</summary>
    Switch,

    /// <summary>Each answer is compared by a pattern.</summary>
    Pattern,

    /// <summary>What each <c>if</c> does is done by a method of its own, where it can be.</summary>
    Moved,

    /// <summary>The loop over the vCPUs counts them.</summary>
    ByIndex,

    /// <summary>The loop over the vCPUs is a method of its own.</summary>
    LoopInAMethod,

    /// <summary>The vCPUs are asked by one loop and kicked by another, in a method of its own.</summary>
    TwoLoops,

    /// <summary>The cold method is one that user space calls, not the write of a register.</summary>
    Ioctl,

    /// <summary>The gate is asked by a method that returns its answer.</summary>
    GateInAMethod,

    /// <summary>An <c>if</c> at the end of a method is left early.</summary>
    EarlyReturn,
}
