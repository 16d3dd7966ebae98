namespace VcpuLint.Split.UnknownDrain;

/// <summary>What the loop asks before the entry.</summary>
public static class Checks
{
    /// <summary>Drains, but does not say so.</summary>
    public static int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();
}
