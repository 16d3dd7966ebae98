using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>A rate limit that can be asked at a place, and what has to be added to the class for that.</summary>
/// <param name="Ask">The call.</param>
/// <param name="Added">The field; empty if the limit is there.</param>
internal sealed record RateGate(string Ask, TextChange[] Added);

/// <summary>
/// The rate limits that a place in the code can ask: a method under the contract, a member of the class or of the VM that has one, and if there is
/// none a new field of the model's type.
/// </summary>
internal sealed class RateGates(LoopUnderRepair loop, SyntaxNode place)
{
    private readonly int _position = place.SpanStart;

    public IEnumerable<RateGate> Find(Scope scope)
    {
        var own = loop.Model.GetEnclosingSymbol(_position)?.ContainingType;
        bool isFound = false;
        foreach (string ask in OfClass(own).Concat(scope.Objects().SelectMany(o => Reached(o.Text, o.Type, 3))).Distinct())
        {
            isFound = true;
            yield return new RateGate(ask, []);
        }

        if (!isFound && NewField() is { } added)
        {
            yield return added;
        }
    }

    private IEnumerable<string> OfClass(INamedTypeSymbol? own)
    {
        for (var type = own; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers().Where(m => m.CanBeReferencedByName && loop.Model.IsAccessible(_position, m)))
            {
                if (member is IMethodSymbol method && Asks(method))
                {
                    yield return method.Name + "()";
                }
                else if (TypeOf(member) is { } held)
                {
                    foreach (string ask in Of(member.Name, held, 2))
                    {
                        yield return ask;
                    }
                }
            }
        }
    }

    /// <summary>What can be asked of an object: itself, or what it has.</summary>
    private IEnumerable<string> Of(string text, ITypeSymbol type, int depth) =>
        AskedOn(type) is { } call ? [$"{text}.{call}()"] : Reached(text, type, depth);

    /// <summary>The limits among what an object of the model or of the port has.</summary>
    private IEnumerable<string> Reached(string text, ITypeSymbol type, int depth)
    {
        if (depth == 0)
        {
            yield break;
        }

        foreach (var member in type.GetMembers().Where(m => m is { IsStatic: false, CanBeReferencedByName: true }))
        {
            if (TypeOf(member) is { } held && loop.Analysis.Contracts.SpeaksProtocol(held.ContainingAssembly)
                && loop.Model.IsAccessible(_position, member))
            {
                foreach (string ask in Of($"{text}.{member.Name}", held, depth - 1))
                {
                    yield return ask;
                }
            }
        }
    }

    private string? AskedOn(ITypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && Asks(m) && loop.Model.IsAccessible(_position, m))?.Name;

    private bool Asks(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean }
        && method.Parameters.IsEmpty && loop.Analysis.Contracts.Get(method).Events is [{ Kind: EventKind.AskRateGate }];

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    /// <summary>A field of the model's limit, with the numbers of the kernel: ten in a second.</summary>
    private RateGate? NewField()
    {
        var compilation = loop.Model.Compilation;
        if (compilation.GetTypeByMetadataName("VcpuLint.Model.RateGate") is not { } gate || AskedOn(gate) is not { } ask
            || compilation.GetTypeByMetadataName("VcpuLint.Model.Nanoseconds") is not { } time
            || place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { OpenBraceToken.IsMissing: false } type
            || !loop.IsEditable(type))
        {
            return null;
        }

        var fields = type.Members.OfType<FieldDeclarationSyntax>().SelectMany(static f => f.Declaration.Variables).ToArray();
        bool isMarked = fields.Length == 0 || fields.Any(static f => f.Identifier.ValueText.StartsWith("_", StringComparison.Ordinal));
        var taken = new HashSet<string>(type.DescendantTokens().Select(static t => t.ValueText));
        string name = isMarked ? "_clockUpdates" : "clockUpdates";
        while (taken.Contains(name))
        {
            name += "Limit";
        }

        string Short(INamedTypeSymbol symbol) => symbol.ToMinimalDisplayString(loop.Model, type.OpenBraceToken.Span.End);
        string declaration = $"private readonly {Short(gate)} {name} = new({Short(time)}.Second, 10);";
        return new RateGate($"{name}.{ask}()", new StatementText(loop.Text).Field(type, declaration));
    }
}
