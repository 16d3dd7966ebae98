using VcpuLint.Oracle.Clock.Enumeration;
using VcpuLint.Oracle.Clock.Programs;
using VcpuLint.Sweep.Clock;

namespace VcpuLint.Oracle.Tests.Clock;

/// <summary>
/// What a change of the analyzer must keep: of each of these ports it says by the clock rules exactly what the judge says, rule by rule and place
/// by place. The <c>clock</c> command of the sweep does the same with more of them.
/// </summary>
public sealed class ClockGateTests(ITestOutputHelper output, ClockGateSummary summary) : IClassFixture<ClockGateSummary>
{
    private const ulong Seed = 20_260_815;

    /// <summary>A prime number, so that the choice has nothing to do with the order of the programs.</summary>
    private const int Stride = 2;

    private const int Shaped = 12;

    public static TheoryData<string> Frames => [.. ClockFrame.All.Select(static f => f.Name)];

    public static TheoryData<string> Shapes => [.. Enum.GetNames<ClockShape>().Skip(1)];

    [Theory]
    [MemberData(nameof(Frames))]
    public Task Every_small_body_in_its_port(string name)
    {
        var frame = ClockFrame.All.First(f => f.Name == name);
        return CheckAsync($"{name}, up to 3 nodes", Enumerable.Range(1, 3).SelectMany(frame.Programs), ClockShape.Plain);
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public Task A_sample_of_larger_bodies(string name)
    {
        var frame = ClockFrame.All.First(f => f.Name == name);
        return CheckAsync($"{name}, 4 nodes, one of {Stride}", frame.Programs(4).Where(static (_, i) => i % Stride == 0), ClockShape.Plain);
    }

    [Fact]
    public Task A_sample_of_large_ports() =>
        CheckAsync("large ports by chance", Enumerable.Range(0, 4_000).Select(static i => ClockRandom.Number(Seed, (ulong)i)), ClockShape.Plain);

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_sample_in_every_shape(string name)
    {
        var shape = Enum.Parse<ClockShape>(name);
        var small = ClockFrame.All.SelectMany(static f => f.Programs(3)).Where((_, i) => i % Shaped == (int)shape % Shaped);
        var large = Enumerable.Range(0, 150).Select(i => ClockRandom.Number(Seed + 1 + (ulong)shape, (ulong)i));
        return CheckAsync($"shape {name}", [.. small, .. large], shape);
    }

    private async Task CheckAsync(string name, IEnumerable<ClockProgram> programs, ClockShape shape)
    {
        var tally = await ClockChecker.RunAsync(programs, shape, Environment.ProcessorCount);
        output.WriteLine(summary.Add(name, tally, isNew: shape == ClockShape.Plain));
        Assert.True(tally.Programs > 0);
        var different = tally.Disagreements.OrderBy(static d => d.Program.ToString().Length).ToArray();
        Assert.True(different.Length == 0, $"{different.Length} disagreements:{Environment.NewLine}{string.Join(Environment.NewLine, different.Take(20))}");
    }
}
