namespace VcpuLint.Split.InterfaceKept;

/// <summary>What the loop asks before the entry.</summary>
public static class Checks
{
    /// <summary>Asks a port whether it lets the vCPU in.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    public static bool MustNotEnter(IEntryPolicy policy, Vcpu vcpu) => policy.MustNotEnter(vcpu);
}

/// <summary>What an architecture adds to the check.</summary>
public interface IEntryPolicy
{
    /// <summary>True if the guest must not be entered; all work is looked at.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    bool MustNotEnter(Vcpu vcpu);
}
