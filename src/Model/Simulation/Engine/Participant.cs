namespace VcpuLint.Model;

/// <summary>A thread of this process that takes part in a simulation. One of them runs at a time; the others wait here for their turn.</summary>
internal class Participant : IDisposable
{
    // Whoever waits does so for long, and on the CPU that the one with the turn needs.
    private readonly ManualResetEventSlim _turn = new(initialState: false, spinCount: 0);

    /// <summary>Gives it the turn. Whoever does that waits for its own next, or ends.</summary>
    public virtual void GoOn() => _turn.Set();

    /// <summary>Waits for the turn.</summary>
    public void AwaitTurn()
    {
        _turn.Wait();
        _turn.Reset();
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _turn.Dispose();
}
