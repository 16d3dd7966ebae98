using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Effects;

/// <summary>The contract attributes and base types of the model, found by metadata name: the analyzer does not reference the model.</summary>
internal sealed class ModelSymbols
{
    private const string Model = "VcpuLint.Model.";
    private const string Contracts = "VcpuLint.Model.Contracts.";

    private ModelSymbols(Compilation compilation, INamedTypeSymbol entersGuest)
    {
        INamedTypeSymbol? Contract(string name) => compilation.GetTypeByMetadataName(Contracts + name + "Attribute");
        EntersGuest = entersGuest;
        DrainsWork = Contract("DrainsWork");
        TestsWork = Contract("TestsWork");
        WorkMask = Contract("WorkMask");
        HandlesWork = Contract("HandlesWork");
        PreparesTransfer = Contract("PreparesTransfer");
        PublishesMode = Contract("PublishesMode");
        FullBarrier = Contract("FullBarrier");
        RaisesRequest = Contract("RaisesRequest");
        LeavesRequest = Contract("LeavesRequest");
        NoAction = Contract("NoAction");
        PublishesCpu = Contract("PublishesCpu");
        PreparesSleep = Contract("PreparesSleep");
        TestsRequests = Contract("TestsRequests");
        ConsumesRequest = Contract("ConsumesRequest");
        SetsExitReason = Contract("SetsExitReason");
        CountsSignalExit = Contract("CountsSignalExit");
        ClearsWork = Contract("ClearsWork");
        Reschedules = Contract("Reschedules");
        SetsInterrupts = Contract("SetsInterrupts");
        Preemption = Contract("Preemption");
        Acquires = Contract("Acquires");
        Releases = Contract("Releases");
        MaySleep = Contract("MaySleep");
        Waits = Contract("Waits");
        Requires = Contract("Requires");
        NoProtocolEffect = Contract("NoProtocolEffect");
        RunLoop = Contract("RunLoop");
        ClockRequest = Contract("ClockRequest");
        RateGate = Contract("RateGate");
        Kicks = Contract("Kicks");
        BeforeFirstLoad = Contract("BeforeFirstLoad");
        MovesGuestTsc = Contract("MovesGuestTsc");
        SetsTscCatchUp = Contract("SetsTscCatchUp");
        PublishesClock = Contract("PublishesClock");
        ColdPath = Contract("ColdPath");
        ClearsRequest = Contract("ClearsRequest");
        Announces = Contract("Announces");
        NotEmpty = Contract("NotEmpty");
        TestsMasterClock = Contract("TestsMasterClock");
        SetsMasterClock = Contract("SetsMasterClock");
        TakesMasterClock = Contract("TakesMasterClock");
        ClockChanged = Contract("ClockChanged");
        CpuNumber = Contract("CpuNumber");
        ReadsClock = Contract("ReadsClock");
        InstantPart = Contract("InstantPart");
        Deadline = Contract("Deadline");
        ArmsTimer = Contract("ArmsTimer");
        HostClockId = compilation.GetTypeByMetadataName(Model + "HostClockId");
        ClockPage = Contract("ClockPage");
        ClockSequence = Contract("ClockSequence");
        Computes = Contract("Computes");
        NotNegative = Contract("NotNegative");
        SameVcpu = Contract("SameVcpu");
        RunningVcpu = Contract("RunningVcpu");
        VcpuPart = Contract("VcpuPart");
        Port = compilation.GetTypeByMetadataName(Model + "PortAttribute");
        ArchPort = compilation.GetTypeByMetadataName(Model + "ArchPort");
        ThreadFlags = compilation.GetTypeByMetadataName(Model + "ThreadFlags");
        VcpuRequest = compilation.GetTypeByMetadataName(Model + "VcpuRequest");
        VcpuMode = compilation.GetTypeByMetadataName(Model + "VcpuMode");
        InGuestMode = Constant(VcpuMode, "InGuestMode");
        Interruptible = Constant(compilation.GetTypeByMetadataName(Model + "HostTaskState"), "Interruptible");
        PublicationByThreadCpu = Constant(compilation.GetTypeByMetadataName(Model + "Publication"), "ThreadCpu");
        PublicationByMode = Constant(compilation.GetTypeByMetadataName(Model + "Publication"), "VcpuMode");
        EntryByHypercall = Constant(compilation.GetTypeByMetadataName(Model + "GuestEntryKind"), "Hypercall");
        ThreadFlag = compilation.GetTypeByMetadataName(Model + "ThreadFlag");
        Interrupted = Constant(compilation.GetTypeByMetadataName(Model + "Errno"), "EINTR");
        Assembly = entersGuest.ContainingAssembly;
    }

    /// <summary>Gets the assembly that declares the contracts.</summary>
    public IAssemblySymbol Assembly { get; }

    public INamedTypeSymbol EntersGuest { get; }

    public INamedTypeSymbol? DrainsWork { get; }

    public INamedTypeSymbol? TestsWork { get; }

    public INamedTypeSymbol? WorkMask { get; }

    public INamedTypeSymbol? HandlesWork { get; }

    public INamedTypeSymbol? PreparesTransfer { get; }

    public INamedTypeSymbol? PublishesMode { get; }

    public INamedTypeSymbol? FullBarrier { get; }

    public INamedTypeSymbol? RaisesRequest { get; }

    public INamedTypeSymbol? LeavesRequest { get; }

    public INamedTypeSymbol? NoAction { get; }

    public INamedTypeSymbol? PublishesCpu { get; }

    public INamedTypeSymbol? PreparesSleep { get; }

    public INamedTypeSymbol? TestsRequests { get; }

    public INamedTypeSymbol? ConsumesRequest { get; }

    public INamedTypeSymbol? SetsExitReason { get; }

    public INamedTypeSymbol? CountsSignalExit { get; }

    public INamedTypeSymbol? ClearsWork { get; }

    public INamedTypeSymbol? Reschedules { get; }

    public INamedTypeSymbol? SetsInterrupts { get; }

    public INamedTypeSymbol? Preemption { get; }

    public INamedTypeSymbol? Acquires { get; }

    public INamedTypeSymbol? Releases { get; }

    public INamedTypeSymbol? MaySleep { get; }

    public INamedTypeSymbol? Waits { get; }

    public INamedTypeSymbol? Requires { get; }

    public INamedTypeSymbol? NoProtocolEffect { get; }

    public INamedTypeSymbol? RunLoop { get; }

    public INamedTypeSymbol? ClockRequest { get; }

    public INamedTypeSymbol? RateGate { get; }

    public INamedTypeSymbol? Kicks { get; }

    public INamedTypeSymbol? BeforeFirstLoad { get; }

    public INamedTypeSymbol? MovesGuestTsc { get; }

    public INamedTypeSymbol? SetsTscCatchUp { get; }

    public INamedTypeSymbol? PublishesClock { get; }

    public INamedTypeSymbol? ColdPath { get; }

    public INamedTypeSymbol? ClearsRequest { get; }

    public INamedTypeSymbol? Announces { get; }

    public INamedTypeSymbol? NotEmpty { get; }

    public INamedTypeSymbol? TestsMasterClock { get; }

    public INamedTypeSymbol? SetsMasterClock { get; }

    public INamedTypeSymbol? TakesMasterClock { get; }

    public INamedTypeSymbol? ClockChanged { get; }

    public INamedTypeSymbol? CpuNumber { get; }

    public INamedTypeSymbol? ReadsClock { get; }

    public INamedTypeSymbol? InstantPart { get; }

    public INamedTypeSymbol? Deadline { get; }

    public INamedTypeSymbol? ArmsTimer { get; }

    public INamedTypeSymbol? HostClockId { get; }

    public INamedTypeSymbol? ClockPage { get; }

    public INamedTypeSymbol? ClockSequence { get; }

    public INamedTypeSymbol? Computes { get; }

    public INamedTypeSymbol? NotNegative { get; }

    public INamedTypeSymbol? SameVcpu { get; }

    public INamedTypeSymbol? RunningVcpu { get; }

    public INamedTypeSymbol? VcpuPart { get; }

    public INamedTypeSymbol? Port { get; }

    public INamedTypeSymbol? ArchPort { get; }

    public INamedTypeSymbol? ThreadFlags { get; }

    /// <summary>Gets the enum of the bit indexes.</summary>
    public INamedTypeSymbol? ThreadFlag { get; }

    public INamedTypeSymbol? VcpuRequest { get; }

    public INamedTypeSymbol? VcpuMode { get; }

    /// <summary>Gets the error that says that a signal interrupted the call.</summary>
    public long? Interrupted { get; }

    /// <summary>Gets the mode of a vCPU that is in the guest.</summary>
    public long? InGuestMode { get; }

    /// <summary>Gets the value that says of a port that it publishes by the vCPU's mode.</summary>
    public long? PublicationByMode { get; }

    public long? Interruptible { get; }

    public long? PublicationByThreadCpu { get; }

    /// <summary>Gets the value that says of a port that it enters by hypercall.</summary>
    public long? EntryByHypercall { get; }

    /// <summary>The model as the compilation sees it, or null if the compilation does not reference it: then there is nothing to analyze.</summary>
    public static ModelSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Contracts + "EntersGuestAttribute") is { } entersGuest
            ? new ModelSymbols(compilation, entersGuest)
            : null;

    private static long? Constant(INamedTypeSymbol? type, string member) =>
        type?.GetMembers(member).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is IConvertible value ? value.ToInt64(null) : null;
}
