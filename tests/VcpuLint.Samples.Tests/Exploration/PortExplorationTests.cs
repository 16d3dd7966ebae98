using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Exploration;

/// <summary>Every right port keeps the protocol, whatever the host does within the bounds, and each of its runs comes to an end.</summary>
public sealed class PortExplorationTests(ITestOutputHelper output)
{
    /// <summary>What the ports look for beside the reason of an exit: instructions and calls by their numbers.</summary>
    private static readonly Dictionary<string, GuestExit[]> NumberedExits = new()
    {
        ["s390"] =
        [
            new(GuestExitReason.EmulatedInstruction) { Index = 0xb214 },
            new(GuestExitReason.EmulatedInstruction) { Index = 0xb221 },
        ],
        ["arm64"] = [new(GuestExitReason.Hypercall) { Index = 0x84000002 }],
        ["x86"] = [new(GuestExitReason.Hypercall) { Index = 5 }],
    };

    public static TheoryData<string> Ports => [.. PortUnderTest.Names];

    [Theory]
    [MemberData(nameof(Ports))]
    public void PortWithTwoThreads_IsExploredToItsBoundWithoutAViolation(string port) =>
        Explore(port, () => new Vm(vcpus: 2, threadsPerVcore: 2), new ExplorationBounds { Surprises = 2, Entries = 5 });

    [Theory]
    [MemberData(nameof(Ports))]
    public void PortWithOneVcpu_IsExploredToTheDefaultBoundsWithoutAViolation(string port) =>
        Explore(port, () => new Vm(), new ExplorationBounds());

    [Theory]
    [InlineData("mips")]
    [InlineData("mshv")]
    [InlineData("powerpc/book3s-hv-p9")]
    [InlineData("powerpc/book3s-hv-pre-p9")]
    [InlineData("powerpc/book3s-pr")]
    [InlineData("powerpc/booke")]
    [InlineData("s390")]
    public void PortOfFewBranches_IsExploredToFourSurprisesWithoutAViolation(string port) =>
        Explore(port, () => new Vm(), new ExplorationBounds { Surprises = 4, Entries = 3, WakeUps = 2 });

    /// <summary>The thread under test finds another one in its virtual core, so the runner has two guests to look after.</summary>
    [Fact]
    public void RunnerOfTwoRunnableThreads_IsExploredToItsBoundWithoutAViolation() => Explore(
        "powerpc/book3s-hv-pre-p9",
        () =>
        {
            var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
            vm.Vcpus[1].State = VcpuState.Runnable;
            return vm;
        },
        new ExplorationBounds { Surprises = 2 });

    private void Explore(string port, Func<Vm> vm, ExplorationBounds bounds)
    {
        bounds = bounds with { Exits = [.. bounds.Exits, .. NumberedExits.GetValueOrDefault(port, [])] };

        ExplorationResult result = Explorer.Explore(() => PortUnderTest.Create(port), vm, bounds);

        output.WriteLine($"{port}: {result}");
        result.ThrowIfViolated();
        Assert.True(result.Exhausted);
        Assert.True(result.CutOff is null, $"The run of '{result.CutOff}' does not end.");
    }
}
