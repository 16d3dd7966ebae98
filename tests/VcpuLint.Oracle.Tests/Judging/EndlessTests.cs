using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using Xunit;

namespace VcpuLint.Oracle.Tests.Judging;

/// <summary>Which programs come to where nothing ends them and nobody else gets to do anything.</summary>
public sealed class EndlessTests
{
    private readonly Judge _judge = new();

    [Theory]
    [InlineData("hardware { while (true) { } }")]
    [InlineData("hardware { drain; while (true) { off; on; } }")]
    [InlineData("hardware { b0 = true; while (b0) { off; on; } }")]
    [InlineData("hardware { b0 = free; while (b0) { } drain; }")]
    [InlineData("hardware { do { b0 = false; } while (!(b0)); }")]
    [InlineData("full { while (true) { testRequests; } }")]
    public void Nothing_ends_it(string program) => Assert.True(_judge.NeverEnds(NotationParser.Parse(program)));

    [Theory]
    [InlineData("hardware { while (free) { } }")]
    [InlineData("hardware { while (true) { drain; } }")]
    [InlineData("hardware { while (true) { off; enter; on; } }")]
    [InlineData("full { while (true) { block; } }")]
    [InlineData("full { while (true) { testSignal; } }")]
    [InlineData("hardware { while (true) { if (free) { return 0; } } }")]
    [InlineData("hardware { b0 = false; while (b0) { off; on; } }")]
    public void Something_does(string program) => Assert.False(_judge.NeverEnds(NotationParser.Parse(program)));
}
