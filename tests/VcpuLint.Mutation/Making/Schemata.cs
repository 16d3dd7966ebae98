using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VcpuLint.Mutation.Making;

/// <summary>An assembly that holds all mutations of its sources, each behind a switch.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Mutations">Those that have a switch.</param>
/// <param name="NotCompiling">Those that do not compile.</param>
internal sealed record Schemata(byte[] Image, ImmutableArray<Mutation> Mutations, ImmutableArray<Mutation> NotCompiling)
{
    private const string Unassigned = "CS0165";

    /// <summary>
    /// Makes the assembly. In a member that has errors with all its mutations, each of them is tried alone. What compiles alone and not with the
    /// others is taken out too: the innermost switch around an error.
    /// </summary>
    /// <param name="sources">The sources, which compile.</param>
    /// <param name="isMutated">Which of the files are mutated.</param>
    public static Schemata Make(CSharpCompilation sources, Func<string, bool> isMutated)
    {
        if (MutatedSources.Errors(sources.GetDiagnostics()) is [var error, ..])
        {
            throw new InvalidOperationException($"The sources do not compile: {error}");
        }

        var mutated = new MutatedSources(sources, isMutated);
        var all = mutated.With(static _ => true, out var mutations);
        var suspects = MutatedSources.Errors(all.GetDiagnostics())
            .Select(static error => MutatedSources.IdsAround(error).ToHashSet())
            .DistinctBy(static ids => ids.Min())
            .Select(static ids => ids.Order().ToArray())
            .ToArray();
        var without = new HashSet<int>();
        for (int i = 0; i < suspects.Select(static s => s.Length).DefaultIfEmpty().Max(); i++)
        {
            without.UnionWith(mutated.NotCompiling(suspects.Where(s => s.Length > i).Select(s => s[i]).ToHashSet()));
        }

        while (MutatedSources.Errors(mutated.With(id => !without.Contains(id), out _).GetDiagnostics()) is { Length: > 0 } errors)
        {
            var blamed = errors.SelectMany(error => Blamed(error, mutations)).ToArray();
            without.UnionWith(blamed.Length > 0 ? blamed : throw new InvalidOperationException($"No mutation can be blamed for {errors[0]}"));
        }

        using var image = new MemoryStream();
        var result = mutated.With(id => !without.Contains(id), out _).Emit(image);
        return result.Success
            ? new(image.ToArray(), [.. mutations.Where(m => !without.Contains(m.Id))], [.. mutations.Where(m => without.Contains(m.Id))])
            : throw new InvalidOperationException(string.Join(Environment.NewLine, MutatedSources.Errors(result.Diagnostics).Take(10)));
    }

    /// <summary>
    /// The switch around an error. A variable may be unassigned because one switch leaves out where it is declared and another one where it is
    /// assigned: then those around the assignments go, and where there are none, all that leave out something with the variable in it.
    /// </summary>
    private static IEnumerable<int> Blamed(Diagnostic error, IReadOnlyList<Mutation> mutations)
    {
        var node = MutatedSources.NodeOf(error);
        int[] around = [.. node.AncestorsAndSelf().SelectMany(MutatedSources.IdsOf).Take(1)];
        if (error.Id != Unassigned)
        {
            return around;
        }

        int[] leavingOut = [.. MutatedSources.IdsAround(error).Where(id => mutations[id].Mutated is "" or "true" or "false" && Names(mutations[id]))];
        int[] assignments = [.. leavingOut.Where(id => mutations[id].Original.StartsWith($"{node} = ", StringComparison.Ordinal))];
        return assignments.Length > 0 ? assignments : leavingOut.Length > 0 ? leavingOut : around;

        bool Names(Mutation mutation) => mutation.Original.Split(' ', '(', ')', ',', ';', '.').Contains(node.ToString());
    }
}
