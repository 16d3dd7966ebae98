using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Deletions;

public sealed class MutantFinderTests
{
    [Fact]
    public void A_call_that_is_a_statement_is_deleted() =>
        Assert.Equal(
            ["Loop.cs | M | vcpu.HandleTransferWork() #1 | ;", "Loop.cs | M | vcpu.SrcuReadLock() #1 | ;", "Loop.cs | M | vcpu.SrcuReadLock() #2 | ;"],
            Find("void M(Vcpu vcpu) { vcpu.SrcuReadLock(); vcpu.Cpu = 1; if (vcpu.Halted) vcpu.SrcuReadLock(); _ = vcpu.HandleTransferWork(); }", true));

    [Fact]
    public void A_call_inside_an_expression_becomes_each_of_its_outcomes() =>
        Assert.Equal(
            [
                "Loop.cs | M | vcpu.EnterGuest() #1 | default(VcpuLint.Model.GuestExit)",
                "Loop.cs | M | vcpu.HandleTransferWork() #1 | -Errno.EINTR",
                "Loop.cs | M | vcpu.HandleTransferWork() #1 | 0",
                "Loop.cs | M | vcpu.HandleTransferWork() #1 | deleted",
                "Loop.cs | M | vcpu.Task.SignalPending() #1 | false",
                "Loop.cs | M | vcpu.Task.SignalPending() #1 | true",
            ],
            Find("int M(Vcpu vcpu) { int r = 0; GuestExit e = vcpu.EnterGuest(); r = vcpu.HandleTransferWork(); return vcpu.Task.SignalPending() ? 1 : r; }"));

    [Fact]
    public void Calls_without_a_contract_stay() =>
        Assert.Empty(Find("void M(Vcpu vcpu) { vcpu.WaitQueue.Finish(); vcpu.TestRequest(VcpuRequest.Nmi); N(); } static void N() { }"));

    [Theory]
    [InlineData("int r = v.HandleTransferWork(); if (r != 0) { }", "r != 0 #1")]
    [InlineData("if (v.HandleTransferWork() != 0) { }", "v.HandleTransferWork() != 0 #1")]
    [InlineData("int r = 1; if (r > 0) { } while (r > 0) { r = v.HandleTransferWork(); }", "r > 0 #2")]
    [InlineData("int r = v.HandleTransferWork(); r = 1; if (r > 0) { }", "")]
    [InlineData("int r = v.Halted ? v.HandleTransferWork() : 1; if (r > 0 && v.Halted) { }", "r > 0 #1")]
    [InlineData("int r = Twice(v); bool stop = r < 0 || v.Halted;", "r < 0 #1")]
    [InlineData("int r = Twice(v); if (Bad(r)) { }", "result < 0 #1|Bad(r) #1")]
    [InlineData("_result = v.HandleTransferWork(); for (; _result == 0;) { }", "_result == 0 #1")]
    [InlineData("int r = v.HandleTransferWork(); Reset(ref r); return;", "")]
    public void A_test_of_a_result_becomes_false_and_true(string body, string tests)
    {
        string helpers = "static int Twice(Vcpu v) { return v.HandleTransferWork(); } static bool Bad(int result) => result < 0; "
            + "static bool Reset(ref int result) { result = 0; return true; } int _result;";

        IEnumerable<string> found = Find($"void M(Vcpu v) {{ {body} }} {helpers}")
            .Where(key => key.EndsWith("| false", StringComparison.Ordinal) || key.EndsWith("| true", StringComparison.Ordinal))
            .Select(key => key.Split(" | ")[2])
            .Distinct();

        Assert.Equal(tests.Split('|', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void A_test_with_more_than_two_outcomes_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Find("void M(Vcpu v) { switch (v.HandleTransferWork()) { case 0: break; } }"));

    [Fact]
    public void A_call_that_leaves_no_statement_behind_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Find("void M(Vcpu vcpu) => vcpu.SrcuReadLock();"));

    private static IEnumerable<string> Find(string members, bool edits = false)
    {
        CSharpCompilation compilation = CompilationFactory.Create([("Loop.cs", $"using VcpuLint.Model; class Loop {{ {members} }}")]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return MutantFinder.Find(compilation).Select(mutant => edits ? mutant.Key.Replace(Mutant.Deleted, mutant.Change.NewText) : mutant.Key);
    }
}
