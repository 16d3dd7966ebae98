using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>
/// The clock of a guest before and after a change of its record. A step is the new time minus the old one at the same counter: positive is
/// forward.
/// </summary>
public sealed class ReportedClockTests
{
    private static readonly CycleScale Scale = CycleScale.Of(new TscKilohertz(2_695_948));

    [Fact]
    public void ReportedRecords_StepTheClockForwardByFourNanoseconds()
    {
        var old = new PvClockInfo(new TscCycles(32041800585), new Nanoseconds(3639151), Scale);
        var @new = new PvClockInfo(new TscCycles(213016088950), new Nanoseconds(67131895453), Scale);

        Assert.Equal(new Nanoseconds(67131895449), old.ReadAt(@new.TscTimestamp));
        Assert.Equal(new NanosecondsDelta(4), @new.StepFrom(old, @new.TscTimestamp));
        foreach (ulong later in (ulong[])[1, 2, 999, 2_695_948_000, 1_000_000_000_000])
        {
            Assert.InRange(@new.StepFrom(old, @new.TscTimestamp + new TscCycles(later)).Value, 3, 4);
        }
    }

    [Fact]
    public void CounterBeforeTheRecords_Wraps()
    {
        var record = new PvClockInfo(new TscCycles(1000), new Nanoseconds(1_000_000), Scale);

        Assert.True(record.ReadAt(new TscCycles(999)) > new Nanoseconds(1ul << 62));
    }

    /// <summary>The sign table of a migration: the longer gap decides, and the source's makes the clock go ahead.</summary>
    [Theory]
    [InlineData(50, 120, -70)]
    [InlineData(120, 50, 70)]
    [InlineData(80, 80, 0)]
    public void MigrationDrift_IsTheGapOfTheSourceMinusThatOfTheTarget(ulong source, ulong target, long expectedMicroseconds)
    {
        var toCycles = TimeToCycleScale.Of(new TscKilohertz(2_695_948));
        Nanoseconds saved = Nanoseconds.FromMilliseconds(3);
        var restored = new TscCycles(123_456_789);
        var times = new MigrationTimes(
            saved,
            saved + Nanoseconds.FromMicroseconds(source),
            restored,
            restored + toCycles.Scale(Nanoseconds.FromMicroseconds(target)));

        // Two roundings on the way to cycles and back are worth a nanosecond at most.
        Assert.InRange(times.Drift(Scale).Value, (expectedMicroseconds * 1000) - 1, (expectedMicroseconds * 1000) + 1);
    }

    [Fact]
    public void MigrationDrift_DoesNotDependOnTheBlackOut() => Law.Holds(
        from khz in Law.Frequencies
        from source in Gen.Choose(0, 1_000_000)
        from target in Gen.Choose(0, 1_000_000)
        from blackOut in Law.Longs
        select (scale: CycleScale.Of(khz), source: (ulong)source, target: (ulong)target, blackOut: blackOut >> 8),
        static c => Drift(c.scale, c.source, c.target, 0) == Drift(c.scale, c.source, c.target, c.blackOut)
            && Drift(c.scale, c.source, c.target, 0).Value == (long)c.source - (long)c.scale.Scale(new TscCycles(c.target)).Value);

    /// <summary>The equations against the records themselves: what the guest's clock shows afterwards, and what it should.</summary>
    [Fact]
    public void MigrationDrift_IsWhatTheRestoredRecordsShow() => Law.Holds(
        from khz in Law.Frequencies
        from source in Gen.Choose(0, 1_000_000)
        from target in Gen.Choose(0, 1_000_000)
        from start in Law.Longs
        select (scale: CycleScale.Of(khz), source: (ulong)source, target: (ulong)target, tsc: start >> 8),
        static c =>
        {
            // The record of the source goes on counting from the counter that was saved; the target's is made when the clock is restored.
            var counter = new TscCycles(c.tsc);
            var old = new PvClockInfo(counter, new Nanoseconds(1_000_000_000), c.scale);
            TscCycles restored = counter + new TscCycles(c.target);
            var made = new PvClockInfo(restored, old.SystemTime + new Nanoseconds(c.source), c.scale);
            return made.StepFrom(old, restored) == Drift(c.scale, c.source, c.target, 0);
        });

    private static NanosecondsDelta Drift(CycleScale scale, ulong source, ulong target, ulong blackOut)
    {
        var saved = new Nanoseconds(5_000);
        var restored = new TscCycles(7_000 + blackOut);
        return new MigrationTimes(saved, saved + new Nanoseconds(source), restored, restored + new TscCycles(target)).Drift(scale);
    }
}
