namespace VcpuLint.Tests.Verification;

/// <summary>Where the files that the tests read are: the tests run from the build output, which lies inside the repository.</summary>
internal static class Repository
{
    /// <summary>Gets the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the folder of the case files.</summary>
    public static string Cases { get; } = Path.Combine(Root, "tests", "Cases");

    /// <summary>Gets the folder of the rule pages.</summary>
    public static string RulePages { get; } = Path.Combine(Root, "docs", "rules");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Analyzers.sln.");
    }
}
