using VcpuLint.Oracle.Enumeration;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing.Shapes;
using VcpuLint.Sweep.Sweeping;

namespace VcpuLint.Oracle.Tests.Gate;

/// <summary>
/// What a change of the analyzer must keep: it says of each of these programs exactly what the judge says, rule by rule, place by place and flag
/// by flag. The <c>sweep</c> command does the same with more and larger programs.
/// </summary>
public sealed class GateTests(ITestOutputHelper output, GateSummary summary) : IClassFixture<GateSummary>
{
    private const ulong Seed = 20_260_701;

    /// <summary>A large prime number, so that the choice has nothing to do with the order of the programs.</summary>
    private const int Stride = 1_009;

    [Theory]
    [InlineData("core", 1)]
    [InlineData("core", 2)]
    [InlineData("core", 3)]
    [InlineData("core", 4)]
    [InlineData("core", 5)]
    [InlineData("full", 1)]
    [InlineData("full", 2)]
    [InlineData("full", 3)]
    public Task Every_small_program(string alphabet, int nodes) => CheckAsync(ProgramSource.Enumerated(Alphabet.Find(alphabet)!, nodes));

    [Theory]
    [InlineData("core", 6)]
    [InlineData("full", 4)]
    public Task A_sample_of_larger_programs(string alphabet, int nodes)
    {
        var all = ProgramSource.Enumerated(Alphabet.Find(alphabet)!, nodes);
        return CheckAsync(new($"{all.Name}, one of {Stride}", all.Shard(1, Stride)));
    }

    [Fact]
    public Task Every_single_mistake_in_the_loops_of_the_samples() => CheckAsync(ProgramSource.Mutants());

    [Fact]
    public Task A_sample_of_double_mistakes() => CheckAsync(ProgramSource.Compound(20, Seed));

    [Fact]
    public Task A_sample_of_large_programs() => CheckAsync(ProgramSource.Random(2_000, Seed));

    /// <summary>Every shape of a sample is held against the judge as well: rule by rule, and place by place where the shape keeps the places.</summary>
    [Fact]
    public async Task A_sample_in_every_shape()
    {
        var sum = new Tally();
        var wrong = new List<string>();
        await Parallel.ForEachAsync(AllShapes.All, TestContext.Current.CancellationToken, async (shape, cancellation) =>
        {
            var tally = await new Checker(shape.Create()).CheckAsync(ShapedSample.Of(shape, Seed), cancellation);
            lock (sum)
            {
                sum.Add(tally);
                wrong.AddRange(tally.Examples.Select(e => $"{shape}: {e.Program}{Environment.NewLine}  {e.Difference}; judge: {e.Judge}; analyzer: {e.Analyzer}"));
            }

            Assert.True(tally.Programs > 0, $"{shape} changes no program");
        });
        output.WriteLine(summary.Add($"other texts of such programs in {AllShapes.All.Count} shapes", sum, isNew: false));
        Assert.True(sum.Agrees, string.Join(Environment.NewLine, wrong));
    }

    private async Task CheckAsync(ProgramSource source)
    {
        var tally = await BatchedCheck.RunAsync(source.Programs, Environment.ProcessorCount);
        output.WriteLine(summary.Add(source.Name, tally));

        Assert.True(tally.Programs > 0);
        Assert.True(tally.Agrees, string.Join(Environment.NewLine, tally.Examples.Select(static e => Explain(e))));
    }

    /// <summary>A disagreement with the smallest program that shows it.</summary>
    private static string Explain(Example example)
    {
        var program = NotationParser.Parse(example.Program);
        var smallest = Shrinker.Shrink(program, p => Check(p).Examples is [var e] && e.Difference == example.Difference, maxCalls: 300);
        var shown = Check(smallest).Examples[0];
        return $"{shown.Program}{Environment.NewLine}  {shown.Difference}; judge: {shown.Judge}; analyzer: {shown.Analyzer}";
    }

    private static Tally Check(LoopProgram program) => BatchedCheck.RunAsync([program], jobs: 1).GetAwaiter().GetResult();
}
