using FsCheck;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>
/// A host writes a record while a guest reads it, with the guest's single steps anywhere between the host's. What the guest takes for a record has
/// to be one that the host published.
/// </summary>
public sealed class VersionProtocolTests
{
    private const int Interleavings = 2_000;
    private const int Updates = 4;

    /// <summary>How many steps the reader makes before each access of the writer.</summary>
    private static Gen<int[]> Steps { get; } = Gen.Choose(0, 9).ArrayOf(Updates * 12);

    [Fact]
    public void Protocol_NeverYieldsATornRead()
    {
        int reads = 0;
        Law.Holds(Steps, steps =>
        {
            List<PvClockInfo> taken = Interleave(steps, static (page, info) => page.Publish(info), retries: true);
            reads += taken.Count;
            return taken.TrueForAll(IsWhole);
        });

        Assert.True(reads > Interleavings, "The reader came to no end: nothing was compared.");
    }

    [Fact]
    public void WithoutTheOddPhase_ATornReadIsFound() => Assert.Contains(
        Schedules(),
        steps => Interleave(steps, PublishWithoutOddPhase, retries: true).Exists(read => !IsWhole(read)));

    [Fact]
    public void WithTheVersionRaisedFirst_ATornReadIsFound() => Assert.Contains(
        Schedules(),
        steps => Interleave(steps, PublishWithVersionFirst, retries: true).Exists(read => !IsWhole(read)));

    [Fact]
    public void WithoutTheRetry_ATornReadIsFound() => Assert.Contains(
        Schedules(),
        steps => Interleave(steps, static (page, info) => page.Publish(info), retries: false).Exists(read => !IsWhole(read)));

    /// <summary>A version that the guest left odd would make the phases swap places, if the host only counted.</summary>
    [Fact]
    public void OddVersionLeftByTheGuest_DoesNotSwapThePhases()
    {
        var page = new PvClockPage { Version = 7 };

        page.BeginUpdate();
        Assert.Equal(9u, page.Version);
        page.EndUpdate();
        Assert.Equal(10u, page.Version);
    }

    [Fact]
    public void StoppedFlag_StaysUntilTheGuestHasSeenIt()
    {
        var page = new PvClockPage();

        page.Publish(Info(1) with { Flags = PvClockFlags.GuestStopped });
        page.Publish(Info(2) with { Flags = PvClockFlags.TscStable });
        Assert.Equal(PvClockFlags.GuestStopped | PvClockFlags.TscStable, page.Load().Flags);

        page.Flags &= ~PvClockFlags.GuestStopped;
        page.Publish(Info(3));
        Assert.Equal(Info(3), page.ReadConsistent());
    }

    [Fact]
    public void Reader_GoesRoundWhileTheVersionIsOddAndTakesTheNewRecord()
    {
        var page = new PvClockPage();
        page.Publish(Info(1));
        page.BeginUpdate();
        int loads = 0;
        page.BeforeAccess = access =>
        {
            if (access == PvClockAccess.LoadVersion && ++loads == 4)
            {
                page.BeforeAccess = null;
                page.Store(Info(2));
                page.EndUpdate();
            }
        };

        Assert.Equal(Info(2), page.ReadConsistent());
        Assert.Equal(4, loads);
    }

    [Fact]
    public void GuestReader_NeverGoesBackUnlessTheHostVouchesForIt()
    {
        var reader = new PvClockReader();
        var (ahead, behind) = (new PvClockPage(), new PvClockPage());
        ahead.Publish(Info(9));
        behind.Publish(Info(4));

        Assert.Equal(Info(9).SystemTime, reader.Read(ahead, Info(9).TscTimestamp));
        Assert.Equal(Info(9).SystemTime, reader.Read(behind, Info(4).TscTimestamp));
        behind.Flags = PvClockFlags.TscStable;
        Assert.Equal(Info(4).SystemTime, reader.Read(behind, Info(4).TscTimestamp));
    }

    /// <summary>A record of which every field says which one it is.</summary>
    private static PvClockInfo Info(uint number) =>
        new(new TscCycles(number), new Nanoseconds(number), new CycleScale(number, (sbyte)number), (PvClockFlags)(number & 4));

    private static bool IsWhole(PvClockInfo read) => read == Info(read.Scale.Multiplier);

    private static IEnumerable<int[]> Schedules() => Steps.Sample(Interleavings);

    private static List<PvClockInfo> Interleave(int[] steps, Action<PvClockPage, PvClockInfo> publish, bool retries)
    {
        var page = new PvClockPage();
        var taken = new List<PvClockInfo>();
        using IEnumerator<bool> reader = Read(page, retries, taken).GetEnumerator();
        int access = 0;
        bool reading = false;
        page.BeforeAccess = _ =>
        {
            if (reading)
            {
                return;
            }

            reading = true;
            for (int step = 0; step < steps[access % steps.Length]; step++)
            {
                reader.MoveNext();
            }

            access++;
            reading = false;
        };
        for (uint number = 1; number <= Updates; number++)
        {
            publish(page, Info(number));
        }

        return taken;
    }

    /// <summary>The reader of the guest, one access after the other, for ever.</summary>
    private static IEnumerable<bool> Read(PvClockPage page, bool retries, List<PvClockInfo> taken)
    {
        while (true)
        {
            uint version = page.ReadBegin();
            yield return true;
            page.ReadBarrier();
            TscCycles timestamp = page.TscTimestamp;
            yield return true;
            Nanoseconds time = page.SystemTime;
            yield return true;
            uint multiplier = page.Multiplier;
            yield return true;
            sbyte shift = page.Shift;
            yield return true;
            PvClockFlags flags = page.Flags;
            yield return true;
            page.ReadBarrier();
            if (!retries || !page.ReadRetry(version))
            {
                taken.Add(new PvClockInfo(timestamp, time, new CycleScale(multiplier, shift), flags));
            }

            yield return true;
        }
    }

    /// <summary>The writer of 2.6.37: the fields, and then a version that was never odd.</summary>
    private static void PublishWithoutOddPhase(PvClockPage page, PvClockInfo info)
    {
        page.Store(info);
        page.WriteBarrier();
        page.Version += 2;
    }

    private static void PublishWithVersionFirst(PvClockPage page, PvClockInfo info)
    {
        page.Version += 2;
        page.WriteBarrier();
        page.Store(info);
    }
}
