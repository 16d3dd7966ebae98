namespace VcpuLint.Model;

/// <summary>One step of whoever uses a <see cref="PvClockPage"/>.</summary>
public enum PvClockAccess
{
    /// <summary>The version is read.</summary>
    LoadVersion,

    /// <summary>The version is written.</summary>
    StoreVersion,

    /// <summary>Another field is read.</summary>
    LoadField,

    /// <summary>Another field is written.</summary>
    StoreField,

    /// <summary>A barrier between stores.</summary>
    WriteBarrier,

    /// <summary>A barrier between loads.</summary>
    ReadBarrier,
}
