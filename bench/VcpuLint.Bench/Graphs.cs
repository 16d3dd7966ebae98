using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Bench;

/// <summary>The least that any flow analysis has to pay for.</summary>
internal static class Graphs
{
    /// <summary>Binds every method and constructor of a compilation and builds its control flow graph.</summary>
    /// <returns>The number of basic blocks.</returns>
    public static int BuildAll(CSharpCompilation compilation)
    {
        int blocks = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var method in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                blocks += model.GetOperation(method) switch
                {
                    IMethodBodyOperation body => ControlFlowGraph.Create(body).Blocks.Length,
                    IConstructorBodyOperation body => ControlFlowGraph.Create(body).Blocks.Length,
                    _ => 0,
                };
            }
        }

        return blocks;
    }
}
