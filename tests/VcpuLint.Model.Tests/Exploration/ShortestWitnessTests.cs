namespace VcpuLint.Model.Tests.Exploration;

/// <summary>The schedule that is given is the shortest: fewest surprises, then fewest calls.</summary>
public sealed class ShortestWitnessTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void WitnessHasExactlyTheSurprisesThatItTakes(int surprises)
    {
        ArchPort Port() => SmallPorts.WrongAfter([.. Enumerable.Repeat(GuestExitReason.Hypercall, surprises)]);
        var bounds = new ExplorationBounds { Entries = surprises + 1, Surprises = surprises };

        ExplorationViolation violation = Explorer.Explore(Port, bounds).Violations[0];

        Assert.Equal(surprises, violation.Witness.Surprises);
        Assert.Equal(surprises, violation.Trace.Count(line => line == "[exit Hypercall of vcpu 0]"));
        Assert.Empty(Explorer.Explore(Port, bounds with { Surprises = surprises - 1 }).Violations);
        Assert.Empty(Explorer.Explore(Port, bounds with { Entries = surprises }).Violations);
    }

    /// <summary>Both ways take one surprise; the one that is tried first is the longer.</summary>
    [Fact]
    public void OfTwoWaysWithAsManySurprises_TheOneWithFewerCallsIsGiven()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            GuestExit exit = SmallPorts.EnterIfClear(vcpu);
            for (int call = 0; exit.Reason == GuestExitReason.Hypercall && call < 10; call++)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (exit.Reason is GuestExitReason.Hypercall or GuestExitReason.Mmio)
            {
                vcpu.HostCpu.EnableInterrupts();
            }

            return 0;
        });

        ExplorationViolation violation = Assert.Single(Explorer.Explore(Port).Violations);

        Assert.Equal("VCPU1008", violation.RuleId);
        Assert.Contains("exit Mmio", violation.Witness.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, violation.Calls);
    }

    [Fact]
    public void EndlessRun_IsCountedToItsLastSurprise()
    {
        ExplorationViolation violation = Assert.Single(Explorer.Explore(SmallPorts.Spinning, new ExplorationBounds { Surprises = 2 }).Violations);

        Assert.Equal(("VCPU1004", 1), (violation.RuleId, violation.Witness.Surprises));
        Assert.True(violation.Calls < 10, $"{violation.Calls} calls");
        Assert.Contains("and so on for ever", violation.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What is owed at the end is the same for both; what is done again and again is not.</summary>
    [Fact]
    public void EndlessRunsOfTwoRules_AreTwoViolations()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            bool drains = Nondeterministic.Bool();
            _ = vcpu.HandleTransferWork();
            while (true)
            {
                _ = SmallPorts.EnterIfClear(vcpu);
                if (drains)
                {
                    _ = vcpu.HandleTransferWork();
                }
            }
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Surprises = 2, Entries = 1 });

        Assert.Equal(["VCPU1004", "VCPU1006"], result.Violations.Select(violation => violation.RuleId).Distinct().Order());
        Assert.All(result.Violations, violation => Assert.Equal(ExplorationViolationKind.Endless, violation.Kind));
    }

    /// <summary>The order to leave was given once and is not given again, so that what goes on for ever is only the work that is seen.</summary>
    [Fact]
    public void OrderThatIsNotGivenAgain_IsNoEndlessRunOfItsRule()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            _ = vcpu.HandleTransferWork();
            while (true)
            {
                _ = SmallPorts.EnterIfClear(vcpu);
            }
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Surprises = 1, Entries = 1 });

        Assert.Equal(["VCPU1004"], result.Violations.Select(violation => violation.RuleId).Distinct());
    }
}
