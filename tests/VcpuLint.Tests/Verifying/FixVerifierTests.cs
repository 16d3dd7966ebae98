using VcpuLint.Tests.Verification;
using VcpuLint.Tests.Verifying.Specimens;
using Xunit.Sdk;

namespace VcpuLint.Tests.Verifying;

public sealed class FixVerifierTests
{
    private const string Members = "C Bad() => this; C Good() => this; C Better() => this;";
    private const string Marked = "class C { " + Members + " void M() { [|Bad()|]; [|Bad()|]; } }";
    private const string Fixed = "class C { " + Members + " void M() { Good(); Good(); } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_first_fix_makes_the_fixed_file() => VerifyResultAsync(Fixed);

    [Fact]
    public Task Another_fix_is_chosen_by_the_end_of_its_key() => VerifyResultAsync(Fixed.Replace("Good();", "Better();"), key: "Better");

    [Fact]
    public Task A_part_without_a_fixed_file_stays_as_it_is()
    {
        TestCase testCase = CaseLoader.Create(
            BadCallAnalyzer.Id,
            "Case",
            [
                ("Case.cs", "partial class C { " + Members + " }"),
                ("Case.part2.cs", "partial class C { void M() { [|Bad()|]; } }"),
                ("Case.part2.fixed.cs", "partial class C { void M() { Good(); } }"),
            ]);
        return Verifier(FixFlaw.None).VerifyResultAsync(testCase, "", Cancellation);
    }

    [Theory]
    [InlineData("Good(); Good(); } }", "Good();  Good(); } }", "is not what its fixed file says")]
    [InlineData("void M() { Good(); Good(); }", "void M() { [|Bad()|]; Good(); }", "is not what its fixed file says")]
    [InlineData("void M() { Good(); Good(); }", "void M() { [|Good()|]; Good(); }", "missing: TEST0001")]
    public async Task Any_other_fixed_file_fails(string text, string replacement, string message)
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => VerifyResultAsync(Fixed.Replace(text, replacement)));

        Assert.Contains(message, failure.Message);
    }

    [Fact]
    public async Task A_key_that_nobody_offers_fails()
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => VerifyResultAsync(Fixed, key: "Best"));

        Assert.Contains("'Best'", failure.Message);
    }

    [Theory]
    [InlineData(FixFlaw.FixesNothing, "still offered after 2 applications")]
    [InlineData(FixFlaw.AddsAnother, "still offered after 2 applications")]
    [InlineData(FixFlaw.HasNoFixAll, "has no fix-all")]
    [InlineData(FixFlaw.DoesNotCompile, "is not what its fixed file says")]
    public async Task A_flawed_fix_does_not_make_the_fixed_file(FixFlaw flaw, string message)
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => VerifyResultAsync(Fixed, flaw: flaw));

        Assert.Contains(message, failure.Message);
    }

    [Fact]
    public async Task A_fixed_file_that_does_not_compile_fails()
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(
            () => VerifyResultAsync(Fixed.Replace("Good();", "Missing();"), flaw: FixFlaw.DoesNotCompile));

        Assert.Contains("CS0103", failure.Message);
    }

    [Fact]
    public Task A_right_offer_is_safe() => VerifyOffersAsync(FixFlaw.None);

    [Theory]
    [InlineData(FixFlaw.ChangesNothing, "changes nothing")]
    [InlineData(FixFlaw.DoesNotCompile, "CS0103")]
    [InlineData(FixFlaw.FixesNothing, "still or anew")]
    [InlineData(FixFlaw.AddsAnother, "still or anew")]
    [InlineData(FixFlaw.HasNoKey, "has no equivalence key")]
    public async Task A_flawed_offer_fails(FixFlaw flaw, string message)
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => VerifyOffersAsync(flaw));

        Assert.Contains(message, failure.Message);
    }

    private static FixVerifier Verifier(FixFlaw flaw) => new([new BadCallAnalyzer()], [new BadCallFix(flaw)]);

    private static Task VerifyResultAsync(string result, string key = "", FixFlaw flaw = FixFlaw.None)
    {
        string name = key.Length == 0 ? "Case.fixed.cs" : $"Case.fixed.{key}.cs";
        TestCase testCase = CaseLoader.Create(BadCallAnalyzer.Id, "Case", [("Case.cs", Marked), (name, result)]);
        return Verifier(flaw).VerifyResultAsync(testCase, key, Cancellation);
    }

    private static Task VerifyOffersAsync(FixFlaw flaw) =>
        Verifier(flaw).VerifyOffersAsync(CaseLoader.Create(BadCallAnalyzer.Id, "Case", [("Case.cs", Marked)]), Cancellation);
}
