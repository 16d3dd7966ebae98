using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.Mutation.Making;

/// <summary>Numbers the mutations in the order in which they are found, which is the same each time the same sources are gone through.</summary>
/// <param name="getsSwitch">Whether the mutation of a number gets a switch.</param>
internal sealed class MutationList(Func<int, bool> getsSwitch)
{
    private readonly Dictionary<string, int> _sameKey = [];

    /// <summary>Gets all that were found, those without a switch included.</summary>
    public List<Mutation> All { get; } = [];

    /// <summary>Adds a mutation and says whether it gets a switch.</summary>
    public bool Add(string file, SyntaxNode place, Candidate candidate, out int id)
    {
        id = All.Count;
        int line = place.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var mutation = new Mutation(id, file, place.SpanStart, place.Span.Length, line, MemberOf(place), candidate.Operator, Candidate.Text(place), candidate.Mutated, 1);
        int ordinal = _sameKey[mutation.Key] = _sameKey.GetValueOrDefault(mutation.Key) + 1;
        All.Add(mutation with { Ordinal = ordinal });
        return getsSwitch(id);
    }

    private static string MemberOf(SyntaxNode place)
    {
        string? member = null;
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax type:
                    return member is null ? type.Identifier.Text : $"{type.Identifier.Text}.{member}";
                case MethodDeclarationSyntax method:
                    member = method.Identifier.Text;
                    break;
                case PropertyDeclarationSyntax property:
                    member = property.Identifier.Text;
                    break;
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field:
                    member = field.Identifier.Text;
                    break;
                case OperatorDeclarationSyntax @operator:
                    member = "operator " + @operator.OperatorToken.Text;
                    break;
                case ConstructorDeclarationSyntax:
                    member = "new";
                    break;
                case IndexerDeclarationSyntax:
                    member = "this[]";
                    break;
            }
        }

        return member ?? "";
    }
}
