using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>A state has room for the number of one loop, which tells it from the loops beside it.</summary>
public sealed class LoopsTests
{
    [Fact]
    public void Calls_of_one_loop_have_one_number_and_those_of_the_next_loop_another()
    {
        var source = new StringBuilder();
        for (int i = 0; i <= 2 * MachineState.MaxLoops; i++)
        {
            source.AppendLine("Outside(); foreach (var x in y) { First(x); Second(x); }");
        }

        SyntaxNode root = CSharpSyntaxTree.ParseText(source.ToString(), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        int[] NumbersOf(string name) => [.. root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.Expression.ToString() == name).Select(Loops.NumberAt)];
        int[] first = NumbersOf("First");

        Assert.Equal(first, NumbersOf("Second"));
        Assert.All(first.Concat(NumbersOf("Outside")), static n => Assert.InRange(n, 1, MachineState.MaxLoops));
        Assert.All(first.Zip(first.Skip(1)), static pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(MachineState.MaxLoops, first.Distinct().Count());
    }
}
