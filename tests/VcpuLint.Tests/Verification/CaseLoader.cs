using System.Collections.Immutable;

namespace VcpuLint.Tests.Verification;

/// <summary>Finds the cases under <c>tests/Cases</c>: one folder per rule, and one for loops that are right as the kernel has them.</summary>
internal static class CaseLoader
{
    /// <summary>The folder of the kernel's own loops that no rule may complain about.</summary>
    public const string MustNotFlag = "MustNotFlag";

    /// <summary>Returns the names of all cases, such as <c>VCPU1002/SignalsOnly</c>, in ordinal order.</summary>
    public static IEnumerable<string> Names =>
        (from folder in Directory.EnumerateDirectories(Repository.Cases)
         from file in Directory.EnumerateFiles(folder, "*.cs")
         select $"{Path.GetFileName(folder)}/{CaseFileName.Parse(Path.GetFileName(file)).Case}").Distinct().Order(StringComparer.Ordinal);

    /// <summary>Loads the case of that name with all its parts and expected results.</summary>
    public static TestCase Load(string name)
    {
        string ruleId = name[..name.IndexOf('/')];
        string caseName = name[(ruleId.Length + 1)..];
        IEnumerable<(string Path, string Text)> files =
            from path in Directory.EnumerateFiles(Path.Combine(Repository.Cases, ruleId), caseName + ".*")
            select (path, File.ReadAllText(path));
        return Create(ruleId, caseName, files);
    }

    /// <summary>Builds a case from named texts; the names follow <see cref="CaseFileName"/>.</summary>
    public static TestCase Create(string ruleId, string caseName, IEnumerable<(string Path, string Text)> files)
    {
        List<(CaseFileName Name, string Path, MarkupSource Markup)> parsed =
        [
            .. from file in files
               let fileName = Path.GetFileName(file.Path)
               orderby fileName
               select (CaseFileName.Parse(fileName), $"{ruleId}/{fileName}", Parse(file.Path, file.Text, ruleId)),
        ];
        ImmutableArray<CaseSource> sources =
        [
            .. from source in parsed
               where source.Name.FixKey is null
               select new CaseSource(source.Path, source.Markup, ResultsFor(source.Name.Part)),
        ];
        if (parsed.Find(file => parsed.All(other => other.Name != file.Name with { FixKey = null })) is { Path: { } orphan })
        {
            throw new FormatException($"{orphan} is the result of a fix, but the file it is the result for is missing");
        }

        return new TestCase(ruleId, $"{ruleId}/{caseName}", sources);

        ImmutableSortedDictionary<string, MarkupSource> ResultsFor(string part) =>
            parsed.Where(file => file.Name.Part == part && file.Name.FixKey is not null)
                .ToImmutableSortedDictionary(file => file.Name.FixKey!, file => file.Markup, StringComparer.Ordinal);
    }

    private static MarkupSource Parse(string path, string text, string ruleId)
    {
        try
        {
            return MarkupParser.Parse(text, ruleId);
        }
        catch (MarkupException exception)
        {
            throw new FormatException($"{path}, {exception.Message}", exception);
        }
    }
}
