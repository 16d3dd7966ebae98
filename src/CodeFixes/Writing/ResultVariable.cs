using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Where the result of a drain goes: into the variable that the method returns if that is free, else into a new one.</summary>
/// <param name="Name">The variable.</param>
/// <param name="IsNew">It has to be declared.</param>
internal sealed record ResultVariable(string Name, bool IsNew)
{
    private static readonly string[] Names = ["ret", "drained", "drainResult"];

    public static ResultVariable At(LoopUnderRepair loop, StatementSyntax at, CancellationToken cancellationToken)
    {
        var body = Function.Around(at);
        var own = loop.Model.LookupSymbols(at.SpanStart).OfType<ILocalSymbol>()
            .FirstOrDefault(l => IsPlainInt(l) && IsReturned(body, l.Name) && l.DeclaringSyntaxReferences.All(r => r.Span.End <= at.SpanStart)
                && VariableUse.IsFreeAt(loop.Model, body, l, at, cancellationToken));
        return own is not null ? new ResultVariable(own.Name, false) : new ResultVariable(NewName(loop, at), true);
    }

    /// <summary>The statement that takes the result of a call.</summary>
    public string Take(string call) => $"{(IsNew ? "int " : string.Empty)}{Name} = {call};";

    /// <summary>The statement that takes the result of a call made further inside than where the variable is looked at.</summary>
    public string Assign(string call) => $"{Name} = {call};";

    /// <summary>A name that nothing in the member has.</summary>
    public static string NewName(LoopUnderRepair loop, StatementSyntax at)
    {
        var body = Function.Around(at);
        var member = body.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? body;
        var taken = new HashSet<string>(member.DescendantTokens().Select(static t => t.ValueText));
        taken.UnionWith(loop.Model.LookupSymbols(at.SpanStart).Where(static s => s is IParameterSymbol or ILocalSymbol).Select(static s => s.Name));
        for (int i = 0; ; i++)
        {
            string name = i < Names.Length ? Names[i] : Names[0] + i;
            if (!taken.Contains(name))
            {
                return name;
            }
        }
    }

    private static bool IsPlainInt(ILocalSymbol local) =>
        local is { IsConst: false, IsRef: false, IsFixed: false, IsForEach: false, IsUsing: false, Type.SpecialType: SpecialType.System_Int32 };

    private static bool IsReturned(SyntaxNode body, string name) =>
        body.DescendantNodes().OfType<ReturnStatementSyntax>().Any(r => r.Expression is IdentifierNameSyntax id && id.Identifier.ValueText == name);
}
