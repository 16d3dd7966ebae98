using System.Collections.Immutable;
using VcpuLint.Tests.Samples;

namespace VcpuLint.Tests.Flags;

/// <summary>
/// A new member of the shared mask is seen by whoever tests by the shared mask, and breaks whoever wrote the flags out. What has to change is
/// worked out here from the masks that a port tests by, for every sample and case, and nothing else may.
/// </summary>
public sealed class NewWorkFlagTests(NewWorkFlagTests.Units judged) : IClassFixture<NewWorkFlagTests.Units>
{
    private const string Partial = "VCPU1002";
    private const string DoesNotHold = "VCPU1003";
    private const string NeverDrained = "VCPU1004";
    private const string NotPrepared = "VCPU1102";
    private const string GivesUpCpu = "VCPU1103";
    private const string HandWritten = "VCPU1104";
    private const string ContractNotKept = "VCPU9002";

    /// <summary>With one of these an entry is not judged, or judged wrong for another reason, which hides what is missing in it.</summary>
    private static readonly string[] s_hiding =
        ["VCPU1001", Partial, DoesNotHold, "VCPU1005", "VCPU1006", "VCPU1007", "VCPU1008", "VCPU1009", "VCPU1012", "VCPU9001"];

    [Fact]
    public void Ports_test_by_the_shared_mask_and_do_not_change()
    {
        FlagUnit[] ports = [.. judged.All.Where(unit => unit.Name.StartsWith(SampleFolder.Ports + "/", StringComparison.Ordinal) && unit.Use.Enters)];

        Assert.True(ports.Length >= 7);
        Assert.All(ports, unit => Assert.True(unit.Use.LooksAtAll));
        Assert.All(ports, unit => Assert.Equal(unit.Before, unit.After));
    }

    [Fact]
    public void Who_leaves_out_no_flag_has_the_same_diagnostics()
    {
        FlagUnit[] units = [.. judged.All.Where(unit => unit.Use is { LeavesOutNew: false, IsOpen: false, Promises: false })];

        Assert.NotEmpty(units);
        Assert.All(units, unit => Assert.Empty(unit.Gained.Concat(unit.Lost)));
    }

    [Fact]
    public void An_entry_that_lacked_flags_lacks_the_new_one_too()
    {
        (FlagUnit Unit, Report Report)[] lacking = [.. from unit in judged.All
                                                       where unit.Use is { LooksAtPart: false, IsOpen: false }
                                                       from report in unit.Before
                                                       where report.Id == Partial
                                                       select (unit, report)];

        Assert.NotEmpty(lacking);
        Assert.All(lacking, entry => Assert.Contains(
            entry.Unit.After, after => after.Key == entry.Report.Key && after.Flags == $"{entry.Report.Flags}, {GrownModel.Flag}"));
    }

    [Fact]
    public void A_loop_whose_own_parts_added_up_lacks_exactly_the_new_flag()
    {
        // The rest of a hypercall's look may be a drain, which asks for everything.
        FlagUnit[] units = [.. judged.All.Where(unit =>
            unit.Use is { Enters: true, LeavesOutNew: true, LooksAtNew: false, IsOpen: false }
            && !unit.IsHypercall
            && !unit.Before.Any(report => s_hiding.Contains(report.Id)))];

        Assert.NotEmpty(units);
        Assert.All(units, unit => Assert.Contains(unit.Gained, report => report is { Id: Partial, Flags: GrownModel.Flag }));
    }

    [Fact]
    public void A_mask_that_is_written_by_hand_is_reported_as_before()
    {
        Report[] before = [.. judged.All.SelectMany(unit => unit.Before).Where(report => report.Id == HandWritten)];
        Report[] after = [.. judged.All.SelectMany(unit => unit.After).Where(report => report.Id == HandWritten)];

        Assert.NotEmpty(before);
        Assert.Equal(before.Select(report => report.Key), after.Select(report => report.Key));
    }

    [Fact]
    public void Nothing_new_is_said_but_of_the_new_flag()
    {
        Assert.All(judged.All.SelectMany(unit => unit.Gained), report =>
        {
            Assert.Contains(report.Id, (string[])[Partial, NeverDrained, GivesUpCpu, ContractNotKept]);
            Assert.True(report.NamesNew, report.Text);
        });
        Assert.All(judged.All.Where(unit => unit.Gained.Any()), unit => Assert.True(unit.Use.LeavesOutNew || unit.Use.IsOpen));
    }

    [Fact]
    public void Nothing_is_taken_back_but_what_held_of_a_check_that_was_whole() =>
        Assert.All(judged.All.Where(unit => unit.Lost.Any()), unit =>
        {
            // The last of the parts was the check that nothing prepared, or the look at all of it that did not hold.
            Assert.All(unit.Lost, report => Assert.Contains(report.Id, (string[])[NotPrepared, DoesNotHold]));
            Assert.Contains(unit.Gained, report => report is { Id: Partial, Flags: GrownModel.Flag });
        });

    [Fact]
    public void What_stays_says_the_same_and_at_most_the_new_flag() =>
        Assert.All(judged.All.SelectMany(unit => unit.Kept), kept =>
        {
            if (kept.Before.Id == HandWritten && kept.After.NamesNew)
            {
                // A mask that was the whole is a part now, which is another sentence.
                return;
            }

            Assert.Equal(kept.Before.Text, kept.After.TextWithoutNew);
        });

    /// <summary>All samples and cases, judged once.</summary>
    public sealed class Units : IAsyncLifetime
    {
        /// <summary>Gets them.</summary>
        internal ImmutableArray<FlagUnit> All { get; private set; }

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => All = await FlagUnit.JudgeAllAsync(TestContext.Current.CancellationToken);

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
