using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Deletions;

/// <summary>One protocol call, or one test of a drain's result, taken out of a port.</summary>
/// <param name="Path">The file.</param>
/// <param name="Member">The method around the call.</param>
/// <param name="Text">What is taken out.</param>
/// <param name="Ordinal">Which one it is among those of the same text in the same method, from one.</param>
/// <param name="Mutation">What stands there instead: a constant, or <see cref="Deleted"/>.</param>
/// <param name="Change">The same as an edit of the file.</param>
internal sealed record Mutant(string Path, string Member, string Text, int Ordinal, string Mutation, TextChange Change)
{
    /// <summary>The mutation of a whole statement.</summary>
    public const string Deleted = "deleted";

    /// <summary>Gets the name of the mutant, which no edit elsewhere in the file changes.</summary>
    public string Key => $"{Path} | {Member} | {Text} #{Ordinal} | {Mutation}";

    /// <summary>Makes the edit.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Tree) ApplyTo(CSharpCompilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == Path);
        SyntaxTree mutated = tree.WithChangedText(tree.GetText().WithChanges(Change));
        return (compilation.ReplaceSyntaxTree(tree, mutated), mutated);
    }

    /// <summary>Says where a place of the unchanged port is in the mutant.</summary>
    public TextSpan Follow(string path, TextSpan span) =>
        path == Path ? TextSpan.FromBounds(Follow(span.Start), Follow(span.End)) : span;

    private int Follow(int position) =>
        position < Change.Span.End ? position : position - Change.Span.Length + Change.NewText!.Length;
}
