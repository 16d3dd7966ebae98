namespace VcpuLint.Model.Tests.Exploration;

/// <summary>Each rule that the model asserts is found in a small loop that breaks it, and the schedule that is given shows it again.</summary>
public sealed class RuleTests
{
    private static readonly ExplorationBounds Bounds = new() { Surprises = 2, Entries = 2, Calls = 100 };

    public static TheoryData<string> Mistakes => [.. Ports.Keys];

    private static Dictionary<string, (string Rule, ExplorationViolationKind Kind, int Surprises, Func<ArchPort> Port)> Ports { get; } = new()
    {
        ["entry without a look"] = ("VCPU1001", ExplorationViolationKind.Entry, 0, () => new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            _ = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        })),
        ["partial check"] = ("VCPU1002", ExplorationViolationKind.Entry, 0, SmallPorts.Partial),
        ["drain and no check"] = ("VCPU1003", ExplorationViolationKind.Entry, 0, () => new LoopPort(vcpu =>
        {
            if (vcpu.HandleTransferWork() < 0)
            {
                return 0;
            }

            vcpu.HostCpu.DisableInterrupts();
            _ = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        })),
        ["pending and entered"] = ("VCPU1003", ExplorationViolationKind.Entry, 1, () => new HypercallPort(vcpu =>
        {
            _ = vcpu.Task.TransferWorkPendingHint();
            _ = vcpu.EnterGuest();
            return 0;
        })),
        ["never drained"] = ("VCPU1004", ExplorationViolationKind.Endless, 1, SmallPorts.Spinning),
        ["drain with interrupts off"] = ("VCPU1005", ExplorationViolationKind.Call, 1, () => new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            int result = vcpu.Task.TransferWorkPending() ? vcpu.HandleTransferWork() : 0;
            vcpu.HostCpu.EnableInterrupts();
            return result;
        })),
        ["order to leave dropped"] = ("VCPU1006", ExplorationViolationKind.Endless, 0, () => new LoopPort(vcpu =>
        {
            while (true)
            {
                _ = vcpu.HandleTransferWork();
                _ = SmallPorts.EnterIfClear(vcpu);
            }
        })),
        ["entry against the order to leave"] = ("VCPU1006", ExplorationViolationKind.Entry, 1, () => new HypercallPort(vcpu =>
        {
            _ = vcpu.HandleTransferWork();
            _ = vcpu.EnterGuest();
            return 0;
        })),
        ["request not looked for"] = ("VCPU1007", ExplorationViolationKind.Entry, 0, () => new ModePort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.Task.TransferWorkPending())
            {
                _ = vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            return 0;
        })),
        ["lock kept on the error exit"] = ("VCPU1008", ExplorationViolationKind.Call, 1, () => new LoopPort(vcpu =>
        {
            vcpu.SrcuReadLock();
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.SrcuReadUnlock();
            return 0;
        })),
        ["check with interrupts on"] = ("VCPU1012", ExplorationViolationKind.Call, 0, () => new LoopPort(vcpu =>
            vcpu.Task.TransferWorkPending() ? 1 : 0)),
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsFoundAndShownAgain(string mistake)
    {
        (string rule, ExplorationViolationKind kind, int surprises, Func<ArchPort> port) = Ports[mistake];

        ExplorationResult result = Explorer.Explore(port, Bounds);

        Assert.True(result.Exhausted);
        ExplorationViolation violation = result.Violations[0];
        Assert.Equal((rule, kind, surprises), (violation.RuleId, violation.Kind, violation.Witness.Surprises));
        Assert.StartsWith(rule + ": ", violation.Message, StringComparison.Ordinal);
        Assert.All(result.Violations, other => Assert.Equal(rule, other.RuleId));
        Assert.All(result.Violations, other => Assert.Contains(
            Explorer.Replay(port, other.Witness).Violations,
            again => (again.RuleId, again.Kind, again.Flags, again.Calls) == (other.RuleId, other.Kind, other.Flags, other.Calls)));
    }

    /// <summary>A rule that a schedule of fewer surprises could show would be found with them.</summary>
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsNotFoundWithFewerSurprises(string mistake)
    {
        (_, _, int surprises, Func<ArchPort> port) = Ports[mistake];
        if (surprises > 0)
        {
            Assert.Empty(Explorer.Explore(port, Bounds with { Surprises = surprises - 1 }).Violations);
        }
    }

    [Fact]
    public void RightLoop_HasNoViolation()
    {
        ExplorationResult result = Explorer.Explore(SmallPorts.Right, Bounds);

        result.ThrowIfViolated();
        Assert.Equal((true, 2, 0, 0), (result.Exhausted, result.CompleteSurprises, result.CutOffByCalls, result.CutOffByEntries));
    }

    [Fact]
    public void ThrowIfViolated_TellsTheScheduleAndHowToPlayItAgain()
    {
        var failed = Assert.Throws<ExplorationFailedException>(
            Explorer.Explore(() => SmallPorts.WrongAfter(GuestExitReason.Mmio), Bounds with { Entries = 3 }).ThrowIfViolated);

        ExplorationViolation violation = failed.Result.Violations[0];
        Assert.Contains(violation.Message, failed.Message, StringComparison.Ordinal);
        Assert.Contains("[exit Mmio of vcpu 0]", failed.Message, StringComparison.Ordinal);
        Assert.Contains("EnterGuest() <- VCPU1003", failed.Message, StringComparison.Ordinal);
        Assert.Contains($"Witness.Parse(\"{violation.Witness}\")", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ViolationsOfOnePort_AreEachReportedOnce()
    {
        ArchPort Port() => new ModePort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            _ = vcpu.EnterGuest();
            return 0;
        });

        Assert.Equal(
            ["VCPU1001", "VCPU1007", "VCPU1008"],
            Explorer.Explore(Port, Bounds).Violations.Select(violation => violation.RuleId));
    }
}
