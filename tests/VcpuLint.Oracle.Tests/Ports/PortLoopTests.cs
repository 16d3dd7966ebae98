using System.Text.RegularExpressions;
using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Ports;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Ports;

/// <summary>Each run loop of the samples has its program, and both expect the same of the rules.</summary>
public sealed partial class PortLoopTests(ITestOutputHelper output)
{
    /// <summary>1009 and 1104 are judged by the text of a mask, of which a loop program has nothing.</summary>
    private static readonly int[] _rulesOfText = [1009, 1104];

    public static TheoryData<string> Names => [.. PortLoops.All.Select(loop => loop.Name)];

    [Fact]
    public void Each_sample_that_fits_the_language_has_a_loop()
    {
        var ports = SampleFiles("samples/Ports")
            .Where(file => file.EndsWith("Port.cs", StringComparison.Ordinal) && File.ReadAllText(file).Contains("[Port("))
            .Select(file => Path.GetDirectoryName(file)!);
        var regressions = SampleFiles("samples/Regressions").Where(file => File.ReadAllText(file).Contains("[Port("));
        var samples = ports.Concat(regressions).Select(path => Path.GetRelativePath(AppContext.BaseDirectory, path).Replace('\\', '/'));

        // Its mask names one of the two flags of signals, which no operation does; and there are no operations on clocks.
        string[] unfit = ["samples/Regressions/BitUsedAsMask.cs", .. samples.Where(IsAboutClocks)];
        Assert.Equal(samples.Except(unfit).Order(StringComparer.Ordinal), PortLoops.All.Select(loop => loop.Source).Order(StringComparer.Ordinal));
    }

    /// <summary>Whether all that a sample expects is about the guest's clock.</summary>
    private static bool IsAboutClocks(string source) =>
        SampleFiles(source).SelectMany(File.ReadLines).SelectMany(line => RuleNumber().Matches(Expectation().Match(line).Value)).Select(rule => rule.Value).ToArray()
            is { Length: > 0 } rules && rules.All(rule => rule is ['V', 'C', 'P', 'U', '2' or '3' or '4', ..]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Loop_and_sample_expect_the_same(string name)
    {
        var loop = PortLoops.Named(name);
        var expected = SampleFiles(loop.Source)
            .SelectMany(File.ReadLines)
            .SelectMany(line => RuleNumber().Matches(Expectation().Match(line).Value))
            .Select(rule => int.Parse(rule.ValueSpan[4..]))
            .Except(_rulesOfText);
        Assert.Equal(expected.Distinct().Order(), loop.Expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_finds_what_is_expected(string name)
    {
        var loop = PortLoops.Named(name);
        var verdict = new Judge().Run(loop.Program);
        Assert.False(verdict.TooDeep);
        Assert.Equal(loop.Expected, verdict.Findings.Select(finding => finding.Rule).Distinct().Order());
    }

    /// <summary>The samples name the flags that an entry leaves out; so does the judge.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_names_the_flags_that_are_expected(string name)
    {
        var loop = PortLoops.Named(name);
        var named = SampleFiles(loop.Source).SelectMany(File.ReadLines).Select(line => FlagsLeftOut().Match(line)).Where(match => match.Success)
            .SelectMany(match => match.Groups[1].Value.Split(", ")).Distinct().Select(Enum.Parse<WorkFlags>).Order();
        var flags = new Judge().Run(loop.Program).Findings.Where(finding => finding.Rule == 1002)
            .Aggregate(WorkFlags.None, (all, finding) => all | finding.Flags);
        Assert.Equal(named.Aggregate(WorkFlags.None, (all, flag) => all | flag), flags);
    }

    /// <summary>Every rule that a loop breaks it still breaks when nothing else is left of it.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_with_a_loop_shrinks_to_a_few_nodes(string name)
    {
        var judge = new Judge();
        var loop = PortLoops.Named(name);
        foreach (int rule in loop.Expected)
        {
            var shrunk = Shrinker.Shrink(loop.Program, program => judge.Run(program).Findings.Any(finding => finding.Rule == rule));
            output.WriteLine($"{rule}: {shrunk}");
            Assert.Contains(judge.Run(shrunk).Findings, finding => finding.Rule == rule);
            Assert.InRange(NodeCount.Of(shrunk), 1, 7);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Loop_has_the_traits_that_the_sample_declares(string name)
    {
        var loop = PortLoops.Named(name);
        var attribute = SampleFiles(loop.Source).SelectMany(File.ReadLines).Single(line => line.StartsWith("[Port(", StringComparison.Ordinal));
        var traits = attribute.Contains("GuestEntryKind.Hypercall") ? PortTraits.Hypercall
            : (attribute.Contains("TransferWork = true") ? PortTraits.TransferWork : 0)
                | (attribute.Contains("Publication.VcpuMode") ? PortTraits.VcpuMode : 0);
        Assert.Equal(traits, loop.Program.Port);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Loop_comes_back_from_its_line(string name)
    {
        var program = PortLoops.Named(name).Program;
        Assert.Equal(program, NotationParser.Parse(program.ToString()));
    }

    private static IEnumerable<string> SampleFiles(string source)
    {
        var path = Path.Combine(AppContext.BaseDirectory, source);
        return File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories);
    }

    [GeneratedRegex("// expect:.*")]
    private static partial Regex Expectation();

    [GeneratedRegex("// expect:.*VCPU1002 ([A-Za-z, ]+)")]
    private static partial Regex FlagsLeftOut();

    [GeneratedRegex(@"VCPU\d{4}")]
    private static partial Regex RuleNumber();
}
