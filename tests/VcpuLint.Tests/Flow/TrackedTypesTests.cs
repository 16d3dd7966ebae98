using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>Which types are followed, and what their values can be.</summary>
public sealed class TrackedTypesTests
{
    private const string Program = """
        using System;
        using VcpuLint.Model.Contracts;

        [Obsolete("Kept for old ports."), Unit(Cycles = true)]
        public readonly struct Ticks
        {
            public Ticks(string text) => Value = int.Parse(text);

            public Ticks(int value) => Value = value;

            public Ticks(ulong value) => Value = (int)value;

            public int Value { get; }
        }

        [Unit]
        public readonly struct Lag
        {
            public Lag(long value) => Value = value;

            public long Value { get; }
        }

        public class Box<T>
        {
            public object Greatest() => 9223372036854775807UL;

            public object AlmostTheGreatest() => 9223372036854775806UL;

            public object Least() => -9223372036854775807L - 1;

            public object AlmostTheLeast() => -9223372036854775807L;

            public object Text() => "text";

            public object Half() => 0.5;
        }
        """;

    private static readonly Compilation s_compilation = CompilationFactory.Create([("Program.cs", Program)]);

    [Theory]
    [InlineData("System.SByte", 1, sbyte.MinValue, sbyte.MaxValue)]
    [InlineData("System.Byte", 1, 0, byte.MaxValue)]
    [InlineData("System.Int16", 2, short.MinValue, short.MaxValue)]
    [InlineData("System.UInt16", 2, 0, ushort.MaxValue)]
    [InlineData("System.Char", 2, 0, char.MaxValue)]
    [InlineData("System.Int32", 4, int.MinValue, int.MaxValue)]
    [InlineData("System.UInt32", 4, 0, uint.MaxValue)]
    [InlineData("System.Int64", 8, long.MinValue + 1, long.MaxValue)]
    [InlineData("System.UInt64", 8, 0, long.MaxValue)]
    public void A_type_of_whole_numbers_holds_those_of_its_size(string type, int size, long low, long high)
    {
        Assert.Equal(new NumberRange(size, low, high), TrackedTypes.Range(TypeOf(type)));
        Assert.Equal(low < 0 ? ValueSet.AnyNumber : ValueSet.NotNegative, TrackedTypes.Top(TypeOf(type)));
    }

    [Fact]
    public void A_unit_holds_the_numbers_that_it_is_made_of_first()
    {
        Assert.Equal(new NumberRange(4, int.MinValue, int.MaxValue) { IsUnit = true }, TrackedTypes.Range(TypeOf("Ticks")));
        Assert.Equal(new NumberRange(8, long.MinValue + 1, long.MaxValue) { IsUnit = true }, TrackedTypes.Range(TypeOf("Lag")));
        Assert.True(TrackedTypes.CountsCycles(TypeOf("Ticks")));
        Assert.False(TrackedTypes.CountsCycles(TypeOf("Lag")));
    }

    [Fact]
    public void Of_other_types_it_is_known_whether_there_is_a_value()
    {
        Assert.Equal(ValueSet.AnyReference, TrackedTypes.Top(TypeOf("System.String")));
        Assert.Equal(ValueSet.AnyReference, TrackedTypes.Top(TypeOf("Box`1")));
        Assert.Equal(ValueSet.Anything, TrackedTypes.Top(((INamedTypeSymbol)TypeOf("Box`1")).TypeParameters[0]));
        Assert.Null(TrackedTypes.Top(TypeOf("System.Double")));
        Assert.Null(TrackedTypes.Range(TypeOf("System.Double")));
    }

    [Fact]
    public void The_numbers_at_the_ends_are_none_that_are_followed()
    {
        Assert.Null(ConstantOf("Greatest"));
        Assert.Equal(ValueSet.Constant(long.MaxValue - 1), ConstantOf("AlmostTheGreatest"));
        Assert.Null(ConstantOf("Least"));
        Assert.Equal(ValueSet.Constant(long.MinValue + 1), ConstantOf("AlmostTheLeast"));
        Assert.Equal(ValueSet.NotNull, ConstantOf("Text"));
        Assert.Null(ConstantOf("Half"));
    }

    private static ITypeSymbol TypeOf(string name) => s_compilation.GetTypeByMetadataName(name)!;

    private static ValueSet? ConstantOf(string method)
    {
        SyntaxTree tree = s_compilation.SyntaxTrees.Single(static t => t.FilePath.EndsWith("Program.cs", StringComparison.Ordinal));
        var declared = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(m => m.Identifier.Text == method);
        return TrackedTypes.Constant(s_compilation.GetSemanticModel(tree).GetOperation(declared.ExpressionBody!.Expression)!);
    }
}
