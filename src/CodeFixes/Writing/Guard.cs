namespace VcpuLint.CodeFixes.Writing;

/// <summary>An if statement as lines.</summary>
internal static class Guard
{
    public static string[] If(string condition, IEnumerable<string> body) =>
        [$"if ({condition})", "{", .. body.Select(static l => l.Length == 0 ? l : "    " + l), "}"];
}
