namespace VcpuLint.Oracle.Clock.Judging;

/// <summary>Where a call of a root stands, and all that was done on the way which may matter.</summary>
internal readonly record struct ClockState
{
    /// <summary>Gets the step that comes next.</summary>
    public int At { get; init; }

    /// <summary>Gets the variables that are true, a bit for each.</summary>
    public int Variables { get; init; }

    /// <summary>Gets the requests of the own vCPU that were made here and not taken since.</summary>
    public ClockRequests Pending { get; init; }

    /// <summary>Gets the requests that were taken on the way: what is done now is part of their handlers, if it always is.</summary>
    public ClockRequests Handled { get; init; }

    /// <summary>Gets those of them since whose taking a gate has said yes.</summary>
    public ClockRequests Limited { get; init; }

    /// <summary>Gets a value indicating whether some gate has said yes on the way.</summary>
    public bool Throttled { get; init; }

    /// <summary>Gets a value indicating whether it was found that the vCPU was never loaded.</summary>
    public bool First { get; init; }

    /// <summary>Gets the answers of gates that were not spent by an update or ended by an entry.</summary>
    public ClockAnswers Answers { get; init; }

    /// <summary>Gets the gate whose no dropped the update of the own clock, if nothing was done for it since and no gate said yes.</summary>
    public ulong Refused { get; init; }

    /// <summary>Gets the requests that were looked for since the guest was entered last.</summary>
    public ClockRequests Looked { get; init; }

    /// <summary>
    /// Gets the calls by which the handler of one request made another one that had been looked for already, and was not looked for since: a bit for each.
    /// </summary>
    public ulong Late { get; init; }

    /// <summary>Gets the move of the TSC by which the clock page became wrong, if nothing was done for the own clock since.</summary>
    public ulong Moved { get; init; }
}
