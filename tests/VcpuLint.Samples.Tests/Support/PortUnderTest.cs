using System.Reflection;
using VcpuLint.Ports.X86;

namespace VcpuLint.Samples.Tests.Support;

/// <summary>A port of <c>samples/Ports</c>, with what a story has to know of its architecture.</summary>
/// <param name="DeviceAccess">The guest exit that user space has to emulate.</param>
/// <param name="LeavesWith">What the loop returns for it.</param>
/// <param name="Request">A request that takes the vCPU out of the guest; null if the port knows none.</param>
internal sealed record PortUnderTest(GuestExit DeviceAccess, int LeavesWith, VcpuRequest? Request)
{
    private const ulong TopOfMemory = 1ul << 30;
    private const int ResumeHost = 2;

    /// <summary>Gets the names of all ports that there are, so that none is forgotten.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Gets the names of the ports that enter with interrupts off, so that what comes after the check ends the guest at once.</summary>
    public static IEnumerable<string> EnteringWithInterruptsOff => Names.Where(name => Named(name).InterruptsOffAtEntry);

    /// <summary>Gets a value indicating whether interrupts are off at the entry. A hypercall is made with interrupts on.</summary>
    public bool InterruptsOffAtEntry { get; init; } = true;

    /// <summary>Gets a value indicating whether a signal has an exit reason and is counted; both belong to KVM.</summary>
    public bool TellsSignals { get; init; } = true;

    /// <summary>Gets a value indicating whether the loop handles <see cref="Request"/>; Book3S HV has no requests, only kicks.</summary>
    public bool HandlesRequests { get; init; } = true;

    /// <summary>Gets a value indicating whether the loop looks for <see cref="VcpuRequest.VmDead"/>.</summary>
    public bool KnowsDeadVms { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether the requests are looked at between the last drain and the entry. On s390 they are not: one that comes
    /// then makes the entry instruction come back at once.
    /// </summary>
    public bool LooksForLateRequests { get; init; } = true;

    /// <summary>Gets the exit reason for <see cref="DeviceAccess"/>.</summary>
    public ExitReason DeviceReason { get; init; } = ExitReason.Mmio;

    /// <summary>Gets what the loop returns for a guest exit that it does not know, and with which reason; by default an internal error.</summary>
    public (int Result, ExitReason Reason)? UnknownExit { get; init; }

    /// <summary>Gets a value indicating whether a pending signal keeps the loop from beginning, which is then not counted.</summary>
    public bool LeavesEarly { get; init; }

    private static Dictionary<string, Type> Types { get; } =
        typeof(X86Port).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ArchPort)) && !type.IsAbstract)
            .ToDictionary(type => type.GetCustomAttribute<PortAttribute>()!.Name);

    private static Dictionary<string, PortUnderTest> Traits { get; } = new()
    {
        ["x86"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.TlbFlush),
        ["x86/2.6.36"] = OldX86,
        ["x86/2.6.37"] = OldX86,
        ["x86/6.18"] = OldX86,
        ["x86/6.19"] = OldX86,
        ["arm64"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.VcpuReset),
        ["riscv"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.TlbFlush)
        {
            KnowsDeadVms = false,
            UnknownExit = (-Errno.EFAULT, ExitReason.Unknown),
        },
        ["s390"] = new(StartSubchannel, 0, VcpuRequest.TlbFlush)
        {
            KnowsDeadVms = false,
            LooksForLateRequests = false,
            DeviceReason = ExitReason.SieIntercept,
            UnknownExit = (0, ExitReason.SieIntercept),
        },
        ["loongarch"] = new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.TlbFlush) { KnowsDeadVms = false },
        ["mips"] = new(OutOfMemory, 0, VcpuRequest.TlbFlush) { KnowsDeadVms = false },
        ["powerpc/book3s-hv-p9"] = Book3SHv,
        ["powerpc/book3s-hv-pre-p9"] = Book3SHv,
        ["powerpc/book3s-pr"] = new(OutOfMemory, ResumeHost, VcpuRequest.TlbFlush) { KnowsDeadVms = false },
        ["powerpc/booke"] = new(OutOfMemory, 0, VcpuRequest.TlbFlush) { KnowsDeadVms = false },
        ["mshv"] = new(new GuestExit(GuestExitReason.Mmio), 0, null)
        {
            InterruptsOffAtEntry = false,
            TellsSignals = false,
            HandlesRequests = false,
        },
    };

    private static GuestExit StartSubchannel => new(GuestExitReason.EmulatedInstruction) { Index = 0xb233 };

    private static GuestExit OutOfMemory => new(GuestExitReason.PageFault) { Address = TopOfMemory };

    /// <summary>Gets what the older ways of keeping x86 guests' clocks share: of requests they know those that concern the clock.</summary>
    private static PortUnderTest OldX86 => new(new GuestExit(GuestExitReason.Mmio), 0, VcpuRequest.ClockUpdate);

    private static PortUnderTest Book3SHv =>
        new(OutOfMemory, ResumeHost, VcpuRequest.TlbFlush)
        {
            HandlesRequests = false,
            LeavesEarly = true,
        };

    /// <summary>Gets what a story has to know of a port.</summary>
    public static PortUnderTest Named(string name) => Traits[name];

    /// <summary>Makes a port.</summary>
    public static ArchPort Create(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;
}
