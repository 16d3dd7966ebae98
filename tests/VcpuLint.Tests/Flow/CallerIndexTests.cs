using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>Who calls a body, and which bodies a call may run.</summary>
public sealed class CallerIndexTests
{
    private const string Source = """
        public sealed class Guard : IDisposable
        {
            public void Dispose() => Console.WriteLine();
        }

        public sealed class Small
        {
            private readonly int _number = Make(), _other = 3;

            public static void Uses()
            {
                using var guard = new Guard();
                Inner();

                void Inner() => Make();
            }

            public static int Make() => 3;

            public static int MakesAgain() => Make();
        }

        public abstract class Shape
        {
            public virtual void Draw() => Console.WriteLine();
        }

        public class First : Shape;

        public sealed class Second : Shape
        {
            public override void Draw() => Console.WriteLine(2);
        }

        public abstract class Box<T>
        {
            public abstract void Open(T what);
        }

        public sealed class Case<T> : Box<T>
        {
            public override void Open(T what) => Console.WriteLine(what);
        }

        public sealed class Holder
        {
            public Box<int> Numbers { get; } = new Case<int>();
        }
        """;

    private readonly CompilationAnalysis _analysis = SmallSource.Analyze(Source);

    [Theory]
    [InlineData("Dispose", "Uses")]
    [InlineData("Make", "= Make() MakesAgain Uses")]
    [InlineData("MakesAgain", "")]
    [InlineData("Uses.Inner", "Uses")]
    public void Callers_are_found(string method, string callers) => Assert.Equal(
        callers,
        string.Join(" ", _analysis.Callers.CallersOf(_analysis.Body(method)).Select(static b => b.Symbol?.Name ?? b.Syntax.ToString()).Order(StringComparer.Ordinal)));

    [Fact]
    public void A_body_is_around_those_inside_of_it()
    {
        var outer = _analysis.Body("Uses");
        var inner = _analysis.Body("Uses.Inner");
        Assert.Same(outer, inner.Parent);
        Assert.Same(_analysis.Compilation.GetTypeByMetadataName("Small"), inner.OwnerType);
        Assert.Equal([outer, inner], outer.WithNested());
    }

    [Theory]
    [InlineData("Shape", "Shape Second")]
    [InlineData("First", "Shape")]
    [InlineData("Second", "Shape Second")]
    [InlineData(null, "Shape Second")]
    public void A_call_runs_what_the_receiver_may_be(string? receiver, string types)
    {
        var method = (IMethodSymbol)_analysis.Compilation.GetTypeByMetadataName("Shape")!.GetMembers("Draw").Single();
        var found = _analysis.Bodies.Resolve(method, true, receiver is null ? null : _analysis.Compilation.GetTypeByMetadataName(receiver));
        Assert.Equal(types, string.Join(" ", found.Select(static b => b.OwnerType!.Name)));
    }

    [Fact]
    public void Any_of_a_generic_class_may_be_meant()
    {
        var box = _analysis.Compilation.GetTypeByMetadataName("Box`1")!;
        var numbers = ((IPropertySymbol)_analysis.Field("Numbers")).Type;
        Assert.Equal("Case", Assert.Single(_analysis.Bodies.Resolve((IMethodSymbol)box.GetMembers("Open").Single(), true, numbers)).OwnerType!.Name);
    }

    [Fact]
    public void The_bodies_of_another_project_are_not_there()
    {
        var library = CompilationFactory.Create([("Library.cs", "public static class Library { public static int Number() => 3; }")]);
        var analysis = CompilationAnalysis.Create(
            CompilationFactory.Create([("Port.cs", "public static class Small { public static int Number() => Library.Number(); }")], [.. Verification.ReferenceAssemblies.WithModel, library.ToMetadataReference()]),
            CancellationToken.None)!;
        Assert.Null(analysis.Bodies.Get((IMethodSymbol)analysis.Compilation.GetTypeByMetadataName("Library")!.GetMembers("Number").Single()));
    }
}
