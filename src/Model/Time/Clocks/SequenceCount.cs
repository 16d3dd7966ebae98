namespace VcpuLint.Model;

/// <summary>
/// A counter by which readers notice that they read while somebody wrote (<c>seqcount_t</c>, <c>include/linux/seqlock.h</c>). Writers exclude each
/// other by a lock.
/// </summary>
public sealed class SequenceCount
{
    private uint _sequence;

    /// <summary>Gets a value indicating whether somebody writes.</summary>
    public bool IsWriting => (_sequence & 1) != 0;

    /// <summary>Begins to write (<c>write_seqcount_begin</c>). Context: the lock of the writers is held.</summary>
    public void WriteBegin() => _sequence++;

    /// <summary>Ends to write (<c>write_seqcount_end</c>).</summary>
    public void WriteEnd() => _sequence++;

    /// <summary>Begins to read (<c>read_seqcount_begin</c>).</summary>
    /// <returns>What <see cref="ReadRetry"/> wants.</returns>
    /// <exception cref="InvalidOperationException">Somebody writes: the real one would spin, here nobody else can go on.</exception>
    public uint ReadBegin() =>
        IsWriting ? throw new InvalidOperationException("A reader waits for a writer that cannot go on.") : _sequence;

    /// <summary>Says whether what was read has to be read again (<c>read_seqcount_retry</c>).</summary>
    /// <param name="sequence">What <see cref="ReadBegin"/> returned.</param>
    /// <returns><see langword="true"/> if somebody has written since.</returns>
    public bool ReadRetry(uint sequence) => _sequence != sequence;
}
