using System.CommandLine;

namespace VcpuLint.Scenarios.Running;

/// <summary>Reads options that a command may not have: <c>all</c> takes every scenario as it stands.</summary>
internal static class Arguments
{
    /// <summary>Gets what was chosen, or the standard.</summary>
    public static T Chosen<T>(this ParseResult arguments, Option<T> option, T standard) =>
        arguments.CommandResult.Command.Options.Contains(option) ? arguments.GetValue(option)! : standard;
}
