using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.RightLoops;

/// <summary>
/// The loops of <c>tests/Cases/MustNotFlag</c>, about which the analyzer is silent, do not break the protocol when they run either.
/// </summary>
public sealed class RightLoopTests
{
    public static TheoryData<string> Names => [.. Types.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Gets the ports of the cases; those of this project itself are in namespaces.</summary>
    private static Dictionary<string, Type> Types { get; } =
        typeof(RightLoopTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ArchPort)) && type.Namespace is null)
            .ToDictionary(type => type.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void QuietGuest_IsEnteredUntilTheSignal(string name)
    {
        HostRun run = new ScriptedHost(Create(name)).Run(new HostScript().Interrupted().Interrupted().Signal());

        Assert.Equal((-Errno.EINTR, 3), (run.Result, run.Entries));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AnyStory_EndsWithTheSignalAndWithoutAViolation(string name)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            HostRun run = new ScriptedHost(Create(name)).Run(RandomStory.Write(seed));

            Assert.True(run.Result == -Errno.EINTR, $"Seed {seed} ended with {run.Result}.");
        }
    }

    private static ArchPort Create(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;
}
