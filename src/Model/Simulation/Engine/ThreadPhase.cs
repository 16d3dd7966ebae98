namespace VcpuLint.Model;

/// <summary>
/// What a vCPU's thread spends its time with. Port code itself takes none: what it costs is a phase before the next thing that it does.
/// </summary>
internal enum ThreadPhase
{
    /// <summary>It waits for a CPU.</summary>
    Ready,

    /// <summary>It waits for something else.</summary>
    Sleeping,

    /// <summary>It is kept from running because its group is over its limit.</summary>
    Parked,

    /// <summary>It comes to a CPU.</summary>
    SwitchIn,

    /// <summary>Its port code is executed.</summary>
    Executing,

    /// <summary>The kernel works for it, and the guest is entered afterwards.</summary>
    Kernel,

    /// <summary>Its guest runs.</summary>
    Guest,

    /// <summary>It is in user space.</summary>
    UserSpace,

    /// <summary>It leaves its CPU.</summary>
    SwitchOut,
}
