using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Model;

namespace VcpuLint.Tests.Flow;

/// <summary>Which requests a call speaks of, in a helper too that is given them.</summary>
public sealed class SpecializationTests
{
    private const string Helpers = """

        static VcpuRequest Pick(Vcpu vcpu) => vcpu.Halted ? VcpuRequest.Pmu : VcpuRequest.Event;
        static void Set(out VcpuRequest request) => request = VcpuRequest.Pmu;
        static void Change(ref VcpuRequest request) => request = VcpuRequest.Pmu;
        """;

    [Theory]
    [InlineData("vcpu.CheckRequest(VcpuRequest.Nmi);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; vcpu.CheckRequest(r);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; var s = r; vcpu.CheckRequest(s);", "Nmi")]
    [InlineData("var r = vcpu.Halted ? VcpuRequest.Nmi : VcpuRequest.Smi; vcpu.CheckRequest(r);", "Nmi Smi")]
    [InlineData("vcpu.CheckRequest(vcpu.Halted ? VcpuRequest.Nmi : VcpuRequest.Smi);", "Nmi Smi")]
    [InlineData("var r = VcpuRequest.Nmi; var s = r; while (vcpu.Halted) { s = r; r = s; } vcpu.CheckRequest(r);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; if (vcpu.Halted) { r = Pick(vcpu); } vcpu.CheckRequest(r);", "")]
    [InlineData("var r = Pick(vcpu); if (vcpu.Halted) { r = VcpuRequest.Nmi; } vcpu.CheckRequest(r);", "")]
    [InlineData("var r = VcpuRequest.Nmi; if (vcpu.Halted) { r = Pick(vcpu); } vcpu.MakeRequest(r);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; Set(out r); vcpu.CheckRequest(r);", "")]
    [InlineData("var r = VcpuRequest.Nmi; Change(ref r); vcpu.CheckRequest(r);", "")]
    [InlineData("var r = VcpuRequest.Nmi; Change(ref r); vcpu.MakeRequest(r);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; Set(out var s); vcpu.CheckRequest(s);", "")]
    [InlineData("var r = VcpuRequest.Nmi; void Other() { r = VcpuRequest.Smi; } Other(); vcpu.CheckRequest(r);", "")]
    [InlineData("var r = VcpuRequest.Nmi; void Other() { var s = r; } Other(); vcpu.CheckRequest(r);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; new List<Vcpu>(vcpu.Vm.Vcpus).ForEach(static v => v.Kick()); vcpu.CheckRequest(r);", "Nmi")]
    [InlineData("_kept = VcpuRequest.Nmi; vcpu.CheckRequest(_kept);", "")]
    [InlineData("_kept = VcpuRequest.Nmi; vcpu.MakeRequest(_kept);", "Nmi")]
    [InlineData("var r = VcpuRequest.Nmi; if (vcpu.Halted) { r = (VcpuRequest)vcpu.HandleTransferWork(); } vcpu.CheckRequest(r);", "")]
    [InlineData("var r = VcpuRequest.Nmi; vcpu.Kick();", "")]
    public void A_call_speaks_of_what_its_argument_may_be(string code, string requests)
    {
        var analysis = SmallSource.Analyze($"public sealed class Small {{ VcpuRequest _kept; public void Use(Vcpu vcpu) {{ {code} }} {Helpers} }}");
        var use = Specialization.Of(analysis.Body("Use"));

        Assert.Equal(requests, Names(use.RequestsOf(use.Instrs.OfType<EventInstr>().Last(static e => e.Method.Name is not "get_Halted"))));
    }

    [Theory]
    [InlineData("Make(vcpu, VcpuRequest.Nmi);", "static void Make(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);", "Make: Nmi")]
    [InlineData("Make(vcpu, VcpuRequest.Nmi); Make(vcpu, VcpuRequest.Smi); Make(vcpu, VcpuRequest.Nmi);", "static void Make(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);", "Make: Nmi|Make: Smi")]
    [InlineData("Make(vcpu.Halted ? VcpuRequest.Nmi : VcpuRequest.Smi, vcpu);", "static void Make(VcpuRequest request, Vcpu vcpu) => vcpu.MakeRequest(request);", "Make: Nmi|Make: Smi")]
    [InlineData(
        "Make(VcpuRequest.Nmi, vcpu, vcpu.Halted ? VcpuRequest.Smi : VcpuRequest.Pmu);",
        "static void Make(VcpuRequest first, Vcpu vcpu, VcpuRequest second) { vcpu.MakeRequest(first); vcpu.MakeRequest(second); }",
        "Make: Nmi, Pmu|Make: Nmi, Smi")]
    [InlineData("Make(vcpu, Pick(vcpu));", "static void Make(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);", "Make: ")]
    [InlineData(
        "var r = VcpuRequest.Nmi; if (vcpu.Halted) { r = Pick(vcpu); } Make(vcpu, r);", "static void Make(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);", "Make: |Make: Nmi")]
    [InlineData("Make(vcpu, in Kept);", "static readonly VcpuRequest Kept = VcpuRequest.Nmi; static void Make(Vcpu vcpu, in VcpuRequest request) => vcpu.MakeRequest(request);", "Make: Nmi")]
    [InlineData("Make(vcpu, 5);", "static void Make(Vcpu vcpu, int number) => vcpu.MakeRequest(VcpuRequest.Nmi);", "Make: Nmi")]
    [InlineData("First(vcpu, VcpuRequest.Nmi);", "static void First(Vcpu vcpu, VcpuRequest request) => Make(request, vcpu); static void Make(VcpuRequest request, Vcpu vcpu) => vcpu.MakeRequest(request);", "Make: Nmi")]
    [InlineData("", "public static void Make(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);", "Make: ")]
    [InlineData(
        "All(vcpu, VcpuRequest.Nmi);",
        "static void All(Vcpu vcpu, VcpuRequest request) { Make(vcpu); void Make(Vcpu one) => one.MakeRequest(request); }",
        "Make: Nmi")]
    [InlineData(
        "All(vcpu, VcpuRequest.Nmi);",
        "static void All(Vcpu vcpu, VcpuRequest request) { Make(vcpu, VcpuRequest.Smi); void Make(Vcpu one, VcpuRequest other) { one.MakeRequest(other); one.MakeRequest(request); } }",
        "Make: Smi, Nmi")]
    [InlineData("Make(vcpu, VcpuRequest.Nmi);", "static void Make(Vcpu vcpu, VcpuRequest request) { vcpu.MakeRequest(request); if (vcpu.Halted) { Make(vcpu, VcpuRequest.Smi); } }", "Make: Nmi|Make: Smi")]
    [InlineData("Make(vcpu, VcpuRequest.Nmi, vcpu.Halted);", "static void Make(Vcpu vcpu, VcpuRequest request, bool again) { if (again) { Make(vcpu, request, false); } vcpu.MakeRequest(request); }", "Make: Nmi")]
    public void A_helper_is_there_for_each_request_that_it_is_given(string code, string helper, string expected)
    {
        var analysis = SmallSource.Analyze($"public static class Small {{ public static void Use(Vcpu vcpu) {{ {code} }} {helper} {Helpers} }}");
        var all = Specialization.Of([.. analysis.Callers.All().SelectMany(static b => b.WithNested())]);

        Assert.Equal(expected, string.Join("|", all.Where(static s => s.Body.Symbol?.Name == "Make").Select(static s => $"Make: {Made(s)}").Order(StringComparer.Ordinal)));
        Assert.Equal(all.Count(), all.Distinct().Count());
        Assert.Single(all, static s => s.Body.Symbol?.Name == "Use");
    }

    [Fact]
    public void A_lambda_is_there_as_the_method_is_called_that_it_lies_in()
    {
        var analysis = SmallSource.Analyze("""
            public static class Small
            {
                public static void Use(Vm vm) { All(vm, VcpuRequest.Nmi); All(vm, VcpuRequest.Smi); }
                static void All(Vm vm, VcpuRequest request) => new List<Vcpu>(vm.Vcpus).ForEach(v => v.MakeRequest(request));
            }
            """);
        var all = Specialization.Of([.. analysis.Callers.All().SelectMany(static b => b.WithNested())]);

        Assert.Equal(["Nmi", "Smi"], all.Where(static s => s.Body.IsNested).Select(Made).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_body_leads_to_is_found_through_all_that_it_calls()
    {
        var analysis = SmallSource.Analyze("""
            public static class Small
            {
                public static void Use(Vcpu vcpu) { First(vcpu, VcpuRequest.Nmi); Last(vcpu, VcpuRequest.Smi); }
                static void First(Vcpu vcpu, VcpuRequest request) { Second(vcpu, request); Last(vcpu, VcpuRequest.Pmu); }
                static void Second(Vcpu vcpu, VcpuRequest request) { Last(vcpu, request); First(vcpu, request); }
                static void Last(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
                public static void Alone(Vcpu vcpu) => vcpu.Kick();
            }
            """);
        var use = Specialization.Of(analysis.Body("Use"));
        var led = Specialization.WithCallees([use]);

        Assert.Same(use, Specialization.Of(analysis.Body("Use")));
        Assert.Equal("First Last Last Last Second Use", string.Join(" ", led.Select(static s => s.Body.Symbol!.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(["Nmi", "Pmu", "Smi"], led.Where(static s => s.Body.Symbol!.Name == "Last").Select(Made).Order(StringComparer.Ordinal));
        Assert.Equal([use], Specialization.WithCallees([use]).Intersect([use]));
    }

    [Fact]
    public void What_is_done_for_several_requests_is_known_for_all_of_them()
    {
        var one = new Handling([3, 5], [3, 5]);

        var both = one.Or(new Handling([5, 7], [5, 7]));
        Assert.Equal([3u, 5, 7], both.Requests);
        Assert.Equal([5u], both.Needed);
        Assert.Equal([3u, 5], one.Or(one).Requests);
        Assert.Equal([3u, 5], one.Or(one).Needed);
    }

    private static string Made(Specialization body) => string.Join(", ", body.Instrs.OfType<EventInstr>().Where(static e => Handlers.IsRaise(e)).Select(e => Names(body.RequestsOf(e))));

    private static string Names(IEnumerable<uint> requests) => string.Join(" ", requests.Select(static r => ((VcpuRequest)r).ToString()));
}
