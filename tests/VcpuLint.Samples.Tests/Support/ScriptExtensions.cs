namespace VcpuLint.Samples.Tests.Support;

/// <summary>Steps that many stories have.</summary>
internal static class ScriptExtensions
{
    /// <summary>The next entry of the guest happens with no work pending.</summary>
    public static HostScript EntersWithoutWork(this HostScript script) =>
        script.At(HostMoment.Entry, host => Assert.Equal(ThreadFlags.None, host.Pending));

    /// <summary>The next entry of the guest happens with no such request pending.</summary>
    public static HostScript EntersWithout(this HostScript script, VcpuRequest request) =>
        script.At(HostMoment.Entry, host => Assert.False(host.Vcpu.TestRequest(request)));

    /// <summary>The guest runs until a device interrupts it.</summary>
    public static HostScript Interrupted(this HostScript script, ThreadFlags raise = ThreadFlags.None) =>
        script.Exit(GuestExitReason.ExternalInterrupt, raise);
}
