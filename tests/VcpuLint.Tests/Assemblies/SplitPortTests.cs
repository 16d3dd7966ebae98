namespace VcpuLint.Tests.Assemblies;

/// <summary>A port whose helpers lie in another assembly, under contracts, is judged as if their source were at hand.</summary>
public sealed class SplitPortTests
{
    /// <summary>Gets the names of the split ports.</summary>
    public static TheoryData<string> Names => [.. SplitPort.Names];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Two_assemblies_have_the_verdicts_of_one(string name)
    {
        SplitPort port = SplitPort.Load(name);

        SplitPort.Judgement together = await port.JudgeTogetherAsync(Cancellation);
        SplitPort.Judgement apart = await port.JudgeApartAsync(Cancellation);

        Assert.Equal("", string.Join('\n', together.Differences));
        Assert.Equal("", string.Join('\n', apart.Differences));
        if (port.Differs)
        {
            Assert.NotEqual(together.Verdicts, apart.Verdicts);
        }
        else
        {
            Assert.Equal(together.Verdicts, apart.Verdicts);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_library_in_the_same_solution_is_no_part_of_the_port(string name)
    {
        SplitPort port = SplitPort.Load(name);

        Assert.Equal((await port.JudgeApartAsync(Cancellation)).Verdicts, (await port.JudgeInProjectsAsync(Cancellation)).Verdicts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_path_through_a_library_in_the_same_solution_stays_in_the_port(string name)
    {
        SplitPort port = SplitPort.Load(name);

        Assert.Equal((await port.JudgeApartAsync(Cancellation)).Told, (await port.JudgeInProjectsAsync(Cancellation)).Told);
    }

    [Fact]
    public async Task A_call_of_a_library_in_the_same_solution_is_a_step_of_the_path()
    {
        string told = Assert.Single((await SplitPort.Load("S390EntersAfterDrain").JudgeInProjectsAsync(Cancellation)).Told);

        Assert.Contains("at Port.cs(17,30)-(17,64) 'RetryHelpers.DrainAndDisable(vcpu)'", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Library.cs", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_says_less_than_the_body_makes_a_difference()
    {
        SplitPort.Judgement apart = await SplitPort.Load("X86Tail").JudgeApartAsync(Cancellation);
        SplitPort silent = SplitPort.Create(
            """
            namespace S;
            public static class H
            {
                [Requires(Interrupts = InterruptState.Off)]
                public static bool Pending(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
            }
            """,
            """
            namespace S;
            public sealed class P : ArchPort
            {
                public override int Run(Vcpu vcpu)
                {
                    vcpu.HostCpu.DisableInterrupts();
                    if (!H.Pending(vcpu))
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                    return 0;
                }
            }
            """);

        Assert.Empty(apart.Verdicts);
        Assert.Empty((await silent.JudgeTogetherAsync(Cancellation)).Verdicts);
        Assert.NotEmpty((await silent.JudgeApartAsync(Cancellation)).Verdicts);
    }
}
