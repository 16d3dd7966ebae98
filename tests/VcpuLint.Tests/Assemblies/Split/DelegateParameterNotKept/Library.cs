namespace VcpuLint.Split.DelegateParameterNotKept;

/// <summary>What a port drains with.</summary>
public static class Draining
{
    /// <summary>Drains with what the port gives for it.</summary>
    [DrainsWork(SetsExitReason = true)]
    public static int DrainWith(Vcpu vcpu, [DrainsWork(SetsExitReason = true)] Func<Vcpu, int> drain) => drain(vcpu);
}
