namespace VcpuLint.Split.MaskOfLibrary;

/// <summary>What a port asks for between two entries.</summary>
public static class Masks
{
    /// <summary>What ends the run.</summary>
    public static readonly ThreadFlags Ending = ThreadFlags.MustExit;
}
