namespace VcpuLint.Scenarios.Running;

/// <summary>How far a scenario is.</summary>
/// <param name="report">Is told what runs now, and which part of it is done.</param>
/// <param name="cancellation">When to stop.</param>
internal sealed class Progress(Action<string, double> report, CancellationToken cancellation)
{
    private string _name = string.Empty;
    private double _total = 1;
    private double _done;

    /// <summary>Gets one that nobody looks at.</summary>
    public static Progress None { get; } = new(static (_, _) => { }, CancellationToken.None);

    /// <summary>Another run begins.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="total">How long it takes, in virtual time.</param>
    public void Begin(string name, Nanoseconds total)
    {
        (_name, _total, _done) = (name, total.Seconds(), 0);
        report(_name, 0);
    }

    /// <summary>Some of its virtual time has passed.</summary>
    /// <param name="time">How much.</param>
    /// <exception cref="OperationCanceledException">The user wants no more of it.</exception>
    public void Advance(Nanoseconds time)
    {
        cancellation.ThrowIfCancellationRequested();
        _done += time.Seconds();
        report(_name, Math.Min(1, _done / _total));
    }
}
