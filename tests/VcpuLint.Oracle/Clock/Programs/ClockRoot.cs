namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>The methods of a clock program that somebody else calls.</summary>
internal enum ClockRoot
{
    /// <summary><c>ArchPort.Load</c>: hot.</summary>
    Load,

    /// <summary><c>ArchPort.Run</c>: hot.</summary>
    Run,

    /// <summary><c>ArchPort.Put</c>: hot.</summary>
    Put,

    /// <summary>What user space or a rare action of the guest leads to: cold.</summary>
    Cold,
}
