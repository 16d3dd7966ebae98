namespace VcpuLint.Split.HookOfALibrary;

/// <summary>What the port tells others of.</summary>
public static class Hooks
{
    /// <summary>Notes that the vCPU was loaded.</summary>
    [NoProtocolEffect]
    public static void Loaded(Vcpu vcpu) => vcpu.Stats.Exits++;
}
