using VcpuLint.Regressions;
using VcpuLint.Samples.Tests.Support;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>A port that the analyzer refuses also fails when it runs: with the rule and the flags that its line expects.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string> Names => [.. Types.Keys.Order(StringComparer.Ordinal)];

    private static string Folder { get; } = Path.Combine(Repository.Root, "samples", "Regressions");

    private static Dictionary<string, Type> Types { get; } =
        typeof(Book3SHvP9).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ArchPort)) && type.Namespace == typeof(Book3SHvP9).Namespace)
            .ToDictionary(type => type.Name);

    [Fact]
    public void EveryFile_HoldsThePortOfItsName() => Assert.Equal(
        from file in Directory.EnumerateFiles(Folder, "*.cs")
        let name = Path.GetFileNameWithoutExtension(file)
        where name != "GlobalUsings"
        orderby name
        select name,
        Types.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void QuietGuest_IsEnteredInViolation(string name) => Violates(name, new HostScript().Interrupted().Signal());

    [Theory]
    [MemberData(nameof(Names))]
    public void GuestEnteredWithTheMissedWorkPending_IsEnteredInViolation(string name)
    {
        ThreadFlags missed = Expected(name).Flags;

        Violates(name, new HostScript().Raise(HostMoment.Start, missed).Signal());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MissedWorkThatComesJustBeforeTheEntry_IsEnteredInViolation(string name)
    {
        ThreadFlags missed = Expected(name).Flags;

        Violates(name, new HostScript().Raise(HostMoment.LastInterruptsOn, missed).Signal());
        Violates(name, new HostScript().Raise(HostMoment.InterruptsOff, missed).Signal());
    }

    /// <summary>What these loops do look for makes them leave before the guest is entered, and so without harm.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void SignalBeforeTheRun_IsFound(string name) => Assert.Equal(
        -Errno.EINTR,
        new ScriptedHost(Create(name)).Run(new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending)).Result);

    private static void Violates(string name, HostScript script)
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(Create(name)).Run(script));

        Assert.Equal(Expected(name), (violation.RuleId, violation.Flags));
    }

    private static ArchPort Create(string name) => (ArchPort)Activator.CreateInstance(Types[name])!;

    /// <summary>Reads what a file expects of its port: the words after the id are the flags.</summary>
    private static (string RuleId, ThreadFlags Flags) Expected(string name)
    {
        string path = Path.Combine(Folder, name + ".cs");
        Expectation expected = Assert.Single(Expectation.Read(path, File.ReadAllText(path)));
        return (expected.Id, expected.Words.Aggregate(ThreadFlags.None, (flags, word) => flags | Enum.Parse<ThreadFlags>(word)));
    }
}
