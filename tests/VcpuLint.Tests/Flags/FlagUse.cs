using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Model;

namespace VcpuLint.Tests.Flags;

/// <summary>Which masks a port tests and handles work by, seen from the model that has one flag more.</summary>
/// <param name="LooksAtAll">Some test asks for all work by the shared mask.</param>
/// <param name="LooksAtNew">Some test asks for the new flag: its mask is the shared one, or made from it.</param>
/// <param name="LooksAtPart">Some test asks for a part that is made from the shared mask, and so for the new flag beside others.</param>
/// <param name="LeavesOutNew">Some test or handling of work names flags, and so leaves out the new one.</param>
/// <param name="IsOpen">Some mask is not constant.</param>
/// <param name="Drains">All work is drained somewhere.</param>
/// <param name="Enters">The guest is entered somewhere.</param>
/// <param name="Promises">A method of the port says in a contract what it tests or handles.</param>
internal sealed record FlagUse(
    bool LooksAtAll, bool LooksAtNew, bool LooksAtPart, bool LeavesOutNew, bool IsOpen, bool Drains, bool Enters, bool Promises)
{
    /// <summary>Reads the uses from the calls of a compilation that refers to the grown model.</summary>
    public static FlagUse Read(CSharpCompilation grown, IEnumerable<SyntaxTree> trees)
    {
        CompilationAnalysis analysis = CompilationAnalysis.Create(grown, CancellationToken.None)!;
        uint added = analysis.Flags.Pack(1 << ((int)Enum.GetValues<ThreadFlag>().Max() + 1));
        Assert.NotEqual(0u, added);
        FlagUse use = new(false, false, false, false, false, false, false, false);
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = grown.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                IMethodSymbol? member = model.GetSymbolInfo(name).Symbol switch
                {
                    IMethodSymbol method => method,
                    IPropertySymbol property => property.GetMethod,
                    _ => null,
                };
                Contract contract = member is null ? Contract.Empty : analysis.Contracts.Get(member);
                foreach (ProtocolEvent part in contract.Events)
                {
                    use = use.With(part.Kind, part.FromArgument ? MaskOf(model, name, contract) : part.Mask, added, analysis.Flags.Table.All);
                }
            }

            use = use with
            {
                Promises = use.Promises || tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
                    .Any(member => model.GetDeclaredSymbol(member) is IMethodSymbol method && analysis.Contracts.Get(method).HasEffect),
            };
        }

        return use;
    }

    private FlagUse With(EventKind kind, uint? mask, uint added, uint all) => kind switch
    {
        EventKind.EnterGuest => this with { Enters = true },
        EventKind.Drain => this with { Drains = true },
        EventKind.TestWork when mask is null => this with { IsOpen = true },
        EventKind.TestWork => this with
        {
            LooksAtAll = LooksAtAll || mask == all,
            LooksAtNew = LooksAtNew || (mask & added) != 0,
            LooksAtPart = LooksAtPart || ((mask & added) != 0 && mask != all),
            LeavesOutNew = LeavesOutNew || (mask & added) == 0,
        },
        EventKind.HandleWork or EventKind.ClearWork => this with { LeavesOutNew = LeavesOutNew || mask is null || (mask & added) == 0 },
        _ => this,
    };

    private static uint? MaskOf(SemanticModel model, SimpleNameSyntax name, Contract contract)
    {
        SyntaxNode? call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        IArgumentOperation? argument = call is not null && model.GetOperation(call) is IInvocationOperation invocation
            ? invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == contract.Parameter)
            : null;
        return argument?.Value.ConstantValue is { HasValue: true, Value: IConvertible value } ? contract.Argument(value.ToInt64(null)) : null;
    }
}
