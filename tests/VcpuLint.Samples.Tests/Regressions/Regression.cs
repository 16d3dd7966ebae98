using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>A historic bug of <c>samples/Regressions</c>: its port, and what its lines expect of the analyzer.</summary>
/// <param name="Port">The type of the port.</param>
/// <param name="Expectations">What the lines expect.</param>
internal sealed record Regression(Type Port, IReadOnlyList<Expectation> Expectations)
{
    /// <summary>
    /// The rules that the executable model asserts. The others have no assertion there: VCPU1009 and VCPU1104 are about how a mask is
    /// written, VCPU1010 about a flag that is gone afterwards, VCPU1011 about what user space is told, and VCPU1101, VCPU1102, VCPU1103 and
    /// VCPU1105 warn of what does harm only together with something that the model does not have.
    /// </summary>
    private static readonly HashSet<string> Asserted =
    [
        "VCPU1001", "VCPU1002", "VCPU1003", "VCPU1004", "VCPU1005", "VCPU1006", "VCPU1007", "VCPU1008", "VCPU1012",
    ];

    /// <summary>Gets the names of all ports, sorted.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>Gets the names of all files, sorted.</summary>
    public static IEnumerable<string> Files =>
        from file in Directory.EnumerateFiles(Folder, "*.cs")
        let name = Path.GetFileNameWithoutExtension(file)
        where name != "GlobalUsings"
        orderby name
        select name;

    /// <summary>Gets the ids of the rules that the lines expect and the model asserts, sorted.</summary>
    public IEnumerable<string> AssertedRules => Expectations.Select(expected => expected.Id).Where(Asserted.Contains).Distinct().Order();

    private static string Folder { get; } = Path.Combine(Repository.Root, "samples", "Regressions");

    private static Dictionary<string, Type> Types { get; } =
        typeof(Regression).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ArchPort)) && type.Namespace == "VcpuLint.Regressions")
            .ToDictionary(type => type.Name);

    /// <summary>Reads a port and its expectations.</summary>
    public static Regression Named(string name)
    {
        string path = Path.Combine(Folder, name + ".cs");
        return new Regression(Types[name], [.. Expectation.Read(path, File.ReadAllText(path))]);
    }

    /// <summary>Makes the port.</summary>
    public ArchPort Create() => (ArchPort)Activator.CreateInstance(Port)!;

    /// <summary>Returns the flags that the lines name with a rule: the words after its id.</summary>
    public ThreadFlags FlagsOf(string rule) => Expectations
        .Where(expected => expected.Id == rule)
        .SelectMany(expected => expected.Words)
        .Aggregate(ThreadFlags.None, (flags, word) => flags | Enum.Parse<ThreadFlags>(word));
}
