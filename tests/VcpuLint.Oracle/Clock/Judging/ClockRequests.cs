using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>The requests of a clock program, as a set.</summary>
[Flags]
internal enum ClockRequests
{
    None = 0,

    Global = 1,

    Master = 2,

    Local = 4,
}

/// <summary>Which operation makes which request, and which question takes it.</summary>
internal static class ClockRequestsOf
{
    public static IReadOnlyList<ClockRequests> All { get; } = [ClockRequests.Global, ClockRequests.Master, ClockRequests.Local];

    /// <summary>The request that an operation makes, of whomever.</summary>
    public static ClockRequests Raised(this ClockOperation operation) => operation switch
    {
        ClockOperation.Global or ClockOperation.GlobalOther => ClockRequests.Global,
        ClockOperation.Master => ClockRequests.Master,
        ClockOperation.Local or ClockOperation.LocalOther or ClockOperation.All or ClockOperation.AllUnkicked => ClockRequests.Local,
        _ => ClockRequests.None,
    };

    /// <summary>The request that an operation makes of the own vCPU: a loop over all comes to it, too.</summary>
    public static ClockRequests RaisedForItself(this ClockOperation operation) =>
        operation is ClockOperation.GlobalOther or ClockOperation.LocalOther ? ClockRequests.None : operation.Raised();

    /// <summary>The request that a question takes.</summary>
    public static ClockRequests Taken(this ClockQuestion question) => question switch
    {
        ClockQuestion.TakeGlobal => ClockRequests.Global,
        ClockQuestion.TakeMaster => ClockRequests.Master,
        ClockQuestion.TakeLocal => ClockRequests.Local,
        _ => ClockRequests.None,
    };
}
