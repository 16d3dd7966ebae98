using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Tests;

/// <summary>What each operator makes of a place, and which places are left alone.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("bool F(int a, int b) => a < b;", "comparison: a < b -> a <= b¦comparison: a < b -> a > b¦negation: a < b -> !(a < b)")]
    [InlineData("bool F(int a, int b) => a >= b;", "comparison: a >= b -> a > b¦comparison: a >= b -> a < b¦negation: a >= b -> !(a >= b)")]
    [InlineData("bool F(int a, int b) => a == b;", "equality: a == b -> a != b")]
    [InlineData("bool F(bool a, bool b) => a && b;", "logical: a && b -> a || b¦negation: a && b -> !(a && b)")]
    [InlineData("int F(int a, int b) => a + b;", "arithmetic: a + b -> a - b")]
    [InlineData("int F(int a, int b) => a & b;", "bitwise: a & b -> a | b")]
    [InlineData("int F(int a, int b) => a ^ b;", "bitwise: a ^ b -> a | b")]
    [InlineData("int F(int a, int b) => a << b;", "shift: a << b -> a >> b")]
    [InlineData("int F(int a) => ~a;", "unary: ~a -> a")]
    [InlineData("int F(int a) => -a;", "unary: - a -> a")]
    [InlineData("bool F(bool a) => !a;", "negation: !a -> a")]
    [InlineData("bool F() => true;", "truth: true -> false")]
    [InlineData("uint F() => 3;", "number: 3 -> 4¦number: 3 -> 0")]
    [InlineData("ulong F() => 0;", "number: 0 -> 1")]
    [InlineData("string F(string? a, string b) => a ?? b;", "coalescing: a ?? b -> a¦coalescing: a ?? b -> b")]
    [InlineData("bool F(object a) => a is string;", "negation: a is string -> !(a is string)")]
    [InlineData("int F(object a) => a is string s ? s.Length : a.GetHashCode();", "condition: a is string s -> false")]
    [InlineData("int F(bool a, int b, int c) => a ? b : c;", "negation: a -> !(a)")]
    [InlineData("bool F(int[] a) => a.Any(x => x > a.Length);", "comparison: x > a.Length -> x >= a.Length¦comparison: x > a.Length -> x < a.Length¦negation: x > a.Length -> !(x > a.Length)¦query: a.Any(x => x > a.Length) -> a.All(x => x > a.Length)¦negation: a.Any(x => x > a.Length) -> !(a.Any(x => x > a.Length))")]
    [InlineData("IEnumerable<int> F(IEnumerable<int> a) => a.Distinct();", "call: a.Distinct() -> a")]
    [InlineData("int F(int[] a) => a.First();", "query: a.First() -> a.Last()")]
    [InlineData("DateTime F(DateTime a, TimeSpan b) => a.Add(b);", "call: a.Add(b) -> a")]
    [InlineData("(int A, int B) F((int A, int B) a, int b) => a with { A = b };", "call: a with { A = b } -> a")]
    public void Expression(string member, string mutations) => Assert.Equal(mutations.Split('¦'), Snippets.Mutations("public static " + member));

    [Theory]
    [InlineData("a += b;", "assignment: a += b; -> a -= b;¦statement: a += b; ->")]
    [InlineData("a |= b;", "assignment: a |= b; -> a &= b;¦statement: a |= b; ->")]
    [InlineData("a++;", "step: a++; -> a--;¦statement: a++; ->")]
    [InlineData("a = b;", "statement: a = b; ->")]
    [InlineData("if (c) return;", "negation: c -> !(c)¦jump: return; ->")]
    [InlineData("while (c) { break; }", "negation: c -> !(c)¦jump: break; ->")]
    [InlineData("if (c) { a = b; GC.KeepAlive(a); }", "negation: c -> !(c)¦statement: a = b; ->¦statement: GC.KeepAlive(a); ->¦block: { a = b; GC.KeepAlive(a); } -> { }")]
    [InlineData("switch (a) { case 1: GC.KeepAlive(a); break; default: break; }", "arm: case 1 : ->¦statement: GC.KeepAlive(a); ->")]
    public void Statement(string statement, string mutations) =>
        Assert.Equal(mutations.Split('¦'), Snippets.Mutations($"static void F(int a, int b, bool c) {{ {statement} }}"));

    [Theory]
    [InlineData("const int C = 3;")]
    [InlineData("enum E { A = 1, B = A + 1 }")]
    [InlineData("[Obsolete(\"no\", true)] static void F(int a = 1) { }")]
    [InlineData("static string F(int a) => $\"{a + 1}\";")]
    [InlineData("static string F(string a) => a + \"text\";")]
    [InlineData("static void F(bool a) => throw new Exception(a ? \"1\" : \"2\");")]
    public void What_has_to_be_constant_and_what_is_text_is_left_alone(string member) => Assert.Empty(Snippets.Mutations(member));

    [Fact]
    public void A_switch_arm_is_switched_off_and_the_last_one_stays() =>
        Assert.Equal(["arm: 1 => a ->"], Snippets.Mutations("static int F(int a) => a switch { 1 => a, _ => a };"));

    [Fact]
    public void What_does_not_compile_is_told_apart()
    {
        Schemata schemata = Snippets.Mutate(Snippets.Class("static int F(object a, int b) { if (a is not string s) return b; return s.Length; }"));

        Assert.Equal(["condition: true"], schemata.Mutations.Select(static m => $"{m.Operator}: {m.Mutated}"));
        Assert.Equal(["condition: false", "block: { }"], schemata.NotCompiling.Select(static m => $"{m.Operator}: {m.Mutated}"));
    }

    [Fact]
    public void Places_that_read_the_same_have_different_keys()
    {
        Schemata schemata = Snippets.Mutate(Snippets.Class("static void F(int a) { a++; a++; }"));

        Assert.Equal(schemata.Mutations.Length, schemata.Mutations.Select(static m => m.Key).Distinct().Count());
        Assert.Contains("Sample.cs | Sample.F | a++; -> (nothing) | 2", schemata.Mutations.Select(static m => m.Key));
    }
}
