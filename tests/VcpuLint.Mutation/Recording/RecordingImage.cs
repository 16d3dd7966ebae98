using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Recording;

/// <summary>An assembly that says which mutations make a difference where they are.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Watched">The mutations that it watches: the others are taken to make one as soon as they are reached.</param>
internal sealed record RecordingImage(byte[] Image, IReadOnlySet<int> Watched)
{
    /// <summary>Makes the assembly, without the watches that do not compile.</summary>
    /// <param name="sources">The sources, with the recorder in place of the class that asks the switches.</param>
    /// <param name="isMutated">Which of the files are mutated.</param>
    /// <param name="getsSwitch">Which of the mutations have a switch.</param>
    public static RecordingImage Make(CSharpCompilation sources, Func<string, bool> isMutated, Func<int, bool> getsSwitch)
    {
        var mutated = new MutatedSources(sources, isMutated);
        var purity = new Purity(sources);
        var leftOut = new HashSet<string>();
        while (true)
        {
            var watching = new Watching(purity, leftOut);
            var compilation = mutated.With(getsSwitch, out _, watching);

            var errors = MutatedSources.Errors(compilation.GetDiagnostics());
            if (errors.Length == 0)
            {
                using var image = new MemoryStream();
                var result = compilation.Emit(image);
                return result.Success
                    ? new(image.ToArray(), watching.Ids)
                    : throw new InvalidOperationException($"{MutatedSources.Errors(result.Diagnostics)[0]}");
            }

            int before = leftOut.Count;
            leftOut.UnionWith(errors.SelectMany(Blamed));
            if (leftOut.Count == before)
            {
                throw new InvalidOperationException($"No watch can be blamed for {errors[0]}");
            }
        }
    }

    /// <summary>The watch around an error; where there is none, all of the member.</summary>
    private static IEnumerable<string> Blamed(Diagnostic error)
    {
        var node = MutatedSources.NodeOf(error);
        string[] around = [.. node.AncestorsAndSelf().SelectMany(Places).Take(1)];
        return around.Length > 0 ? around : node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First().DescendantNodes().SelectMany(Places);

        static IEnumerable<string> Places(SyntaxNode node) => node.GetAnnotations(Watcher.Annotation).Select(static a => a.Data!);
    }
}
