using VcpuLint.Analyzers.Flow;

namespace VcpuLint.Tests.Flow;

/// <summary>
/// What small bodies are reduced to: the steps that can move a state, and in braces the variables that are alive before each. What decides nothing
/// is gone, and what something depends on is there.
/// </summary>
public sealed partial class ReducedProgramTests
{
    private const string Reduced = """
        == Sets
        0 Kick -1 -> 1 {}
        1 assign 0 -> 2 {}
        2 Jump -> 3 {0}
        3 Return ->  {0}

        == Resets
        0 assign 0 -> 1 {}
        1 Jump -> 2 {0}
        2 Return ->  {0}

        == Traces
        0 get_Cpu -1 -> 1 {}
        1 Jump -> 2 {}
        2 Kick -1 -> 3 {}
        3 Jump -> 4 {}
        4 Return ->  {}

        == AsksAgain
        0 Branch -> 1 3 {0}
        1 Kick -1 -> 2 {0}
        2 Jump -> 3 {0}
        3 get_Cpu 1 -> 4 {0}
        4 Branch -> 0 5 {0 1}
        5 Return ->  {}

        == FillsFirst
        0 HandleTransferWork 1 -> 1 {}
        1 assign 0 -> 2 {1}
        2 Jump -> 3 {0}
        3 Return ->  {0}

        == Pair
        0 TransferWorkPending 1 -> 1 {}
        1 assign 0 -> 2 {1}
        2 Jump -> 3 {0}
        3 Return ->  {0}

        == TakesPair
        0 call Pair -1,1 thrown -1 writes -1,-1 shares  forgets  -> 1 {2}
        1 Jump -> 2 {1}
        2 assign 3 -> 3 {1}
        3 assign 0 -> 4 {3}
        4 Jump -> 5 {0}
        5 Return ->  {0}

        == Asks
        0 Branch -> 1 3 {0}
        1 Kick -1 -> 2 {}
        2 Jump -> 3 {}
        3 Return ->  {}

        == AsksForNothing
        0 get_Cpu -1 -> 1 {0}
        1 Jump -> 2 {0}
        2 call Asks  thrown -1 writes -1,-1,-1,-1 shares  forgets  -> 3 {0}
        3 Jump -> 4 {}
        4 Return ->  {}

        == WaitsForNothing
        0 get_Cpu -1 -> 1 {}
        1 Jump -> 2 {}
        2 Kick -1 -> 3 {}
        3 Jump -> 4 {}
        4 Return ->  {}

        == Chooses
        0 get_Cpu 1 -> 1 {}
        1 call Choose  thrown -1 writes -1,-1,2 shares  forgets  -> 2 {1}
        2 Jump -> 3 {2}
        3 Branch -> 4 6 {2}
        4 Kick -1 -> 5 {2}
        5 Jump -> 6 {2}
        6 call Same 3 thrown -1 writes -1,-1 shares  forgets  -> 7 {2}
        7 Jump -> 8 {3}
        8 assign 0 -> 9 {3}
        9 Jump -> 10 {0}
        10 Return ->  {0}

        == Clears
        0 assign 0 -> 1 {}
        1 call Clear  thrown -1 writes -1,-1 shares  forgets 0 -> 2 {0}
        2 Jump -> 3 {0}
        3 Branch -> 4 6 {0}
        4 Kick -1 -> 5 {0}
        5 Jump -> 6 {0}
        6 Return ->  {0}

        == Finally
        0 Choice -> 1 10 {}
        1 assign 0 -> 2 {}
        2 Jump -> 3 {0}
        3 Kick -1 -> 4 {0}
        4 Jump -> 5 {0}
        5 Resume 0 -> 6 7 {0}
        6 Throw ->  {}
        7 Kick -1 -> 8 {}
        8 Jump -> 9 {}
        9 Return ->  {}
        10 assign 0 -> 11 {}
        11 Jump -> 3 {0}

        == Spins
        0 Kick -1 -> 1 {}
        1 Jump -> 2 {}
        2 Jump -> 2 {}

        == Retries
        0 Choice -> 0 1 4 {}
        1 Kick -1 -> 2 {}
        2 Jump -> 3 {}
        3 Return ->  {}
        4 Throw ->  {}

        == Catches
        0 Choice -> 1 8 {}
        1 Kick -1 -> 2 {}
        2 Jump -> 3 {}
        3 Choice -> 4 5 {}
        4 Return ->  {}
        5 Choice -> 6 4 {}
        6 Kick -1 -> 7 {}
        7 Jump -> 4 {}
        8 Choice -> 1 9 11 {}
        9 Kick -1 -> 10 {}
        10 Jump -> 1 {}
        11 Throw ->  {}

        == AsksLast
        0 Choice -> 1 6 {}
        1 Kick -1 -> 2 {}
        2 Choice -> 3 6 {}
        3 Branch -> 4 5 {}
        4 Choice -> 5 6 {}
        5 Return ->  {}
        6 Choice -> 7 9 {}
        7 Kick -1 -> 8 {}
        8 Jump -> 5 {}
        9 Throw ->  {}

        == Throws
        0 Kick -1 -> 1 {}
        1 call Throw  thrown 0 writes -1 shares  forgets  -> 2 {}
        2 Branch -> 3 4 {0}
        3 Throw ->  {}
        4 Kick -1 -> 5 {}
        5 Jump -> 6 {}
        6 Return ->  {}

        == Round
        0 HandleTransferWork 2 -> 1 {3}
        1 assign 1 -> 2 {2 3}
        2 assign 3 -> 3 {1 3}
        3 Branch -> 4 5 {1 3}
        4 Branch -> 0 5 {1 3}
        5 assign 0 -> 6 {1}
        6 Jump -> 7 {0}
        7 Return ->  {0}

        == Keeps
        0 call Round 4 thrown -1 writes -1,-1,-1 shares  forgets  -> 1 {0 2 3}
        1 Jump -> 2 {0 2 4}
        2 assign 1 -> 3 {0 2 4}
        3 call Round 5 thrown -1 writes -1,-1,-1 shares  forgets  -> 4 {0 2}
        4 Jump -> 5 {0 2 5}
        5 assign 1 -> 6 {0 2 5}
        6 assign 3 -> 7 {0 1 2}
        7 assign 6 -> 8 {0 1 2 3}
        8 call Keep  thrown 7 writes -1,-1 shares _last forgets  -> 9 {0 1 2 3 6}
        9 Branch -> 10 11 {0 1 3 6 7}
        10 Throw ->  {0 3 6}
        11 Branch -> 12 14 {1 3 6}
        12 Kick -1 -> 13 {1 3 6}
        13 Jump -> 14 {1 3 6}
        14 assign 0 -> 15 {1 3 6}
        15 Jump -> 16 {0 3 6}
        16 Return ->  {0 3 6}

        == Since
        0 Branch -> 1 4 {1 2 3}
        1 assign 0 -> 2 {}
        2 Jump -> 3 {0}
        3 Return ->  {0}
        4 Kick -1 -> 5 {1 2 3}
        5 assign 0 -> 6 {1 2 3}
        6 Jump -> 7 {0}
        7 Return ->  {0}

        == MayThrow
        0 call Make  thrown 1 writes -1,-1 shares  forgets  -> 1 {0}
        1 Branch -> 2 3 {1}
        2 Throw ->  {}
        3 Kick -1 -> 4 {}
        4 Jump -> 5 {}
        5 Return ->  {}

        == MayWait
        0 UnknownInstr -> 1 {}
        1 Jump -> 2 {}
        2 Kick -1 -> 3 {}
        3 Jump -> 4 {}
        4 Return ->  {}
        """;

    private readonly CompilationAnalysis _analysis = SmallSource.Analyze(Source);

    [Theory]
    [InlineData("Sets")]
    [InlineData("Resets")]
    [InlineData("Traces")]
    [InlineData("AsksAgain")]
    [InlineData("FillsFirst")]
    [InlineData("Pair")]
    [InlineData("TakesPair")]
    [InlineData("Asks")]
    [InlineData("AsksForNothing")]
    [InlineData("WaitsForNothing")]
    [InlineData("Chooses")]
    [InlineData("Clears")]
    [InlineData("Finally")]
    [InlineData("Spins")]
    [InlineData("Retries")]
    [InlineData("Catches")]
    [InlineData("AsksLast")]
    [InlineData("Throws")]
    [InlineData("Round")]
    [InlineData("Keeps")]
    [InlineData("Since")]
    [InlineData("MayThrow")]
    [InlineData("MayWait")]
    public void A_body_has_the_steps_that_matter(string method)
    {
        string expected = Reduced.ReplaceLineEndings("\n").Split("== ").Single(part => part.StartsWith(method + "\n", StringComparison.Ordinal));
        Assert.Equal(expected[(method.Length + 1)..].TrimEnd('\n'), _analysis.Body(method).Steps());
    }

    [Fact]
    public void A_parameter_that_nobody_reads_has_no_slot()
    {
        Assert.Equal([-1, -1, 0], _analysis.Body("Asks").Program.Parameters);
        Assert.Equal([-1, 0], _analysis.Body("Pair").Program.Returned);
    }

    [Fact]
    public void It_begins_with_the_first_step()
    {
        foreach (string method in (string[])["Sets", "Round", "Finally"])
        {
            Assert.Equal(0, _analysis.Body(method).Program.Entry);
            Assert.False(_analysis.Body(method).Program.Loops.Contains(1, 0));
        }
    }
}
