using System.Reflection;
using VcpuLint.Ports.X86;

namespace VcpuLint.Samples.Tests.Support;

/// <summary>A port of <c>samples/Ports</c>, with what a story has to know of its architecture.</summary>
/// <param name="DeviceAccess">The guest exit that user space has to emulate.</param>
/// <param name="LeavesWith">What the loop returns for it.</param>
/// <param name="Request">A request that takes the vCPU out of the guest.</param>
internal sealed record PortUnderTest(GuestExit DeviceAccess, int LeavesWith, VcpuRequest Request)
{
    private const ulong TopOfMemory = 1ul << 30;
    private const int ResumeHost = 2;

    /// <summary>Gets the names of all ports that there are, so that none is forgotten.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the loop handles <see cref="Request"/>; Book3S HV has no requests, only kicks.</summary>
    public bool HandlesRequests { get; init; } = true;

    /// <summary>Gets a value indicating whether a pending signal keeps the loop from beginning, which is then not counted.</summary>
    public bool LeavesEarly { get; init; }

    private static Dictionary<string, Type> Types { get; } =
        typeof(X86Port).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ArchPort)))
            .ToDictionary(type => type.GetCustomAttribute<PortAttribute>()!.Name);

    private static Dictionary<string, PortUnderTest> Traits { get; } = new()
    {
        ["x86"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.TlbFlush),
        ["arm64"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.VcpuReset),
        ["powerpc/book3s-hv-p9"] = Book3SHv,
        ["powerpc/book3s-hv-pre-p9"] = Book3SHv,
    };

    private static PortUnderTest Book3SHv =>
        new(new GuestExit(GuestExitReason.PageFault) { Address = TopOfMemory }, ResumeHost, VcpuRequest.TlbFlush)
        {
            HandlesRequests = false,
            LeavesEarly = true,
        };

    /// <summary>Gets what a story has to know of a port.</summary>
    public static PortUnderTest Named(string name) => Traits[name];

    /// <summary>Makes a port.</summary>
    public static ArchPort Create(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;
}
