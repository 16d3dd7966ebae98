namespace VcpuLint.Split.DelegateTypeNotKept;

/// <summary>Whatever is called through this drains.</summary>
[DrainsWork(SetsExitReason = true)]
public delegate int WorkDrain(Vcpu vcpu);

/// <summary>What a port drains with.</summary>
public static class Draining
{
    /// <summary>Drains with what the port gives for it.</summary>
    [DrainsWork(SetsExitReason = true)]
    public static int DrainWith(Vcpu vcpu, WorkDrain drain) => drain(vcpu);
}
