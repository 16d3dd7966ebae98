namespace VcpuLint.Model.Tests.Exploration;

/// <summary>Ports that throw, that cannot be made, and that are not the same twice.</summary>
public sealed class PortFailureTests
{
    [Fact]
    public void ExceptionOfThePort_IsReportedWithItsScheduleAndDoesNotStopTheSearch()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            GuestExit exit = SmallPorts.EnterIfClear(vcpu);
            if (exit.Reason == GuestExitReason.Halt)
            {
                vcpu.Vcore.Lock.Lock();
                vcpu.Vcore.Lock.Lock();
            }

            return exit.Reason == GuestExitReason.Mmio ? throw new KeyNotFoundException("No such device.") : 0;
        });

        ExplorationResult result = Explorer.Explore(Port);

        Assert.True(result.Exhausted);
        Assert.Equal(
            [(typeof(InvalidOperationException), 1), (typeof(KeyNotFoundException), 1)],
            result.Violations.Select(found => (found.Exception.GetType(), found.Witness.Surprises)).OrderBy(found => found.Item1.Name));
        Assert.All(result.Violations, found => Assert.Equal((ExplorationViolationKind.Exception, null), (found.Kind, found.RuleId)));
        Assert.Contains("KeyNotFoundException: No such device.", result.Violations.Select(found => found.Message));
    }

    /// <summary>What a finally block does after the mistake is no part of the run, and an exception that is caught was thrown.</summary>
    [Fact]
    public void FirstMistakeCounts_WhateverThePortDoesWithItsException()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                vcpu.Task.Schedule();
            }
            catch (ProtocolViolationException)
            {
                vcpu.HostCpu.EnableInterrupts();
            }
            finally
            {
                vcpu.HostCpu.EnablePreemption();
            }

            return 0;
        });

        Assert.Equal(["VCPU1005"], Explorer.Explore(Port).Violations.Select(found => found.RuleId));
    }

    [Fact]
    public void WhatThePortDoesOnTheWayOut_IsNoChoice()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                vcpu.Task.Schedule();
            }
            finally
            {
                _ = vcpu.Task.SignalPending();
            }

            return 0;
        });

        Assert.Equal(1, Explorer.Explore(Port).Runs);
    }

    [Fact]
    public void FactoryThatThrows_IsTheCallersBusiness() =>
        Assert.Throws<NotSupportedException>(() => Explorer.Explore(() => throw new NotSupportedException()));

    [Fact]
    public void FactoryThatReturnsNothing_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(() => null!));
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(SmallPorts.Right, () => null!));
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(SmallPorts.Right, () => new Vm(), vcpu: 1));
        Assert.Throws<ArgumentNullException>(() => Explorer.Explore(null!));
    }

    [Fact]
    public void PortThatIsNotTheSameTwice_IsToldSo()
    {
        int runs = 0;
        ArchPort Port() => new LoopPort(vcpu =>
        {
            if (runs++ % 2 == 0)
            {
                _ = vcpu.Task.SignalPending();
            }

            _ = SmallPorts.EnterIfClear(vcpu);
            return 0;
        });

        var mismatch = Assert.Throws<WitnessMismatchException>(() => Explorer.Explore(Port));

        Assert.Contains("does not behave the same way twice", mismatch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplorationsOnDifferentThreads_HaveNothingToDoWithEachOther()
    {
        Func<ArchPort>[] ports =
        [
            SmallPorts.Right, SmallPorts.Partial, SmallPorts.Spinning, () => SmallPorts.WrongAfter(GuestExitReason.Halt, GuestExitReason.Mmio),
        ];
        string[] alone = [.. ports.Select(Explore)];

        string[] together = await Task.WhenAll(ports.Select(port => Task.Run(() => Explore(port))));

        Assert.Equal(alone, together);
    }

    private static string Explore(Func<ArchPort> port)
    {
        ExplorationResult result = Explorer.Explore(port, new ExplorationBounds { Surprises = 2 });
        return $"{result}\n{string.Join('\n', result.Violations)}";
    }
}
