namespace VcpuLint.Sweep.Printing.Shapes;

/// <content>Shapes that write receivers, calls and the method itself.</content>
internal static partial class AllShapes
{
    private static IEnumerable<Shape> Methods =>
    [
        Alias("alias of the vCPU", "Calls through a local that holds the vCPU.", "var me = vcpu;", "vcpu", "me"),
        Alias("ref alias of the vCPU", "Calls through a ref local to the parameter.", "ref readonly Vcpu me = ref vcpu;", "vcpu", "me"),
        Alias("vCPU cast", "Casts the vCPU at each call.", "", "vcpu", "((Vcpu)vcpu)"),
        Alias("vCPU as", "Converts the vCPU by as at each call.", "", "vcpu", "(vcpu as Vcpu)!"),
        Alias("vCPU checked for null", "Throws at each call if there is no vCPU.", "", "vcpu", "(vcpu ?? throw new ArgumentNullException(nameof(vcpu)))"),
        Alias("vCPU by pattern", "Names the vCPU in a pattern.", "if (vcpu is not { } me) { throw new ArgumentNullException(nameof(vcpu)); }", "vcpu", "me"),
        Alias("vCPU in a tuple", "Takes the vCPU out of a tuple.", "var (me, _) = (vcpu, 0);", "vcpu", "me"),
        Alias("alias of the task", "Calls through a local that holds the task.", "var task = vcpu.Task;", "vcpu.Task.", "task."),
        Alias("task by pattern", "Takes the task out of the vCPU by a pattern.", "if (vcpu is not { Task: var task }) { throw new ArgumentNullException(nameof(vcpu)); }", "vcpu.Task.", "task."),
        Alias("alias of the CPU", "Calls through a local that holds the CPU.", "var cpu = vcpu.HostCpu;", "vcpu.HostCpu.", "cpu."),
        Alias("task by a method", "Asks a method for the task.", "", "vcpu.Task.", "TaskOf(vcpu).", "private static HostTask TaskOf(Vcpu vcpu) => vcpu.Task;"),
        Alias("CPU by an extension", "Asks a generic method for the vCPU before its CPU.", "", "vcpu.HostCpu.", "The(vcpu).HostCpu.", "private static T The<T>(T value) => value;"),
        Alias("alias of the lock", "Calls through a local that holds the lock.", "var spin = Spin;", "Spin.", "spin."),
        Alias("property of the lock", "Asks a property for the lock.", "", "Spin.", "TheSpin.", "private static HostSpinLock TheSpin => Spin;"),
        Calls("helper", "Makes each call by a helper.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) { %@; }"),
        Calls("expression-bodied helper", "Makes each call by an expression-bodied helper.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) => @;"),
        Calls("helper of a helper", "Makes each call two helpers deep.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) => Do~(vcpu, 0); private static ? Do~(Vcpu vcpu, int no) { %@; }"),
        Calls("default argument", "Makes each call by a helper with a default argument.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu, int no = 0) { if (no != 0) { throw new ArgumentException(null); } %@; }"),
        Calls("named arguments of calls", "Makes each call by a helper whose arguments are named and exchanged.", "Do~(no: 0, vcpu: vcpu)", "private static ? Do~(Vcpu vcpu, int no) { %@; }"),
        Calls("params", "Makes each call by a helper with further arguments.", "Do~(vcpu, 1, 2)", "private static ? Do~(Vcpu vcpu, params int[] no) { %@; }"),
        Calls("in argument", "Makes each call by a helper with an in parameter.", "Do~(in vcpu)", "private static ? Do~(in Vcpu vcpu) { %@; }"),
        Calls("ref argument", "Makes each call by a helper with a ref parameter.", "Do~(ref vcpu)", "private static ? Do~(ref Vcpu vcpu) { %@; }"),
        Calls("generic helper", "Makes each call by a generic helper.", "Do~<int>(vcpu)", "private static ? Do~<T>(Vcpu vcpu) { %@; }"),
        Calls("partial method", "Makes each call by a partial method.", "Do~(vcpu)", "private static partial ? Do~(Vcpu vcpu); private static partial ? Do~(Vcpu vcpu) { %@; }"),
        Calls("extension method", "Makes each call by an extension method.", "vcpu.Do~()", "private static ? Inner~(Vcpu vcpu) { %@; }\nprivate static ? Do~(this Vcpu vcpu) => Inner~(vcpu);"),
        Calls("local function in helper", "Makes each call by a local function of a helper.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) { %Inner(); ? Inner() => @; }"),
        Calls("static local function", "Makes each call by a static local function of a helper.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) { %Inner(vcpu); static ? Inner(Vcpu vcpu) { %@; } }"),
        Calls("instance method", "Makes each call by an object that holds the vCPU by its primary constructor.", "new Doing(vcpu).Do~()", "public ? Do~() { %@; }", "private sealed class Doing(Vcpu vcpu) {\n", "}"),
        Calls("method of a struct", "Makes each call by a struct that holds the vCPU.", "new Doing(vcpu).Do~()", "public ? Do~() { %@; }", "private readonly struct Doing(Vcpu vcpu) {\n", "}"),
        Calls("method of a record struct", "Makes each call by a record struct that holds the vCPU.", "new Doing(vcpu).Do~()", "public ? Do~() { var vcpu = Own; %@; }", "private readonly record struct Doing(Vcpu Own) {\n", "}"),
        Calls("try in helper", "Makes each call by a helper, in a try with an empty finally.", "Do~(vcpu)", "private static ? Do~(Vcpu vcpu) { try { %@; } finally { } }"),
        new("virtual dispatch", "Makes each call by a virtual method that one class overrides.", static () => Virtual("abstract class Doings", "private sealed class Doing : Doings", "public abstract ? Do~(Vcpu vcpu);", "override ")),
        new("interface dispatch", "Makes each call through an interface of one implementation.", static () => Virtual("interface Doings", "private sealed class Doing : Doings", "? Do~(Vcpu vcpu);", "")),
        Shape.Of("other file", "Makes each call by a method of another file.", static () => new CallForm("Elsewhere.Do~(vcpu)", "public static ? Do~(Vcpu vcpu) { %@; }", "internal static class Elsewhere {\n", "}", Home.OtherFile)),
        Shape.Of("other assembly", "Makes each call by a method of another assembly that declares what it does.", static () => new CallForm("Library.Do~(vcpu)", "public static ? Do~(Vcpu vcpu) { %@; }", "public static class Library {\n", "}", Home.Library)),
        Moved("body in a helper", "Moves the body to a helper.", "=> Body#(vcpu);", "private static int Body#(Vcpu vcpu)@"),
        Moved("body in a local function", "Moves the body to a local function.", "{ return Body(); int Body()@ }"),
        Moved("body in a static local function", "Moves the body to a static local function.", "{ return Body(vcpu); static int Body(Vcpu vcpu)@ }"),
        Moved("body in a lambda", "Moves the body to a lambda.", "{ Func<int> body = () =>@; return body(); }"),
        Moved("body in a static lambda", "Moves the body to a static lambda.", "{ Func<Vcpu, int> body = static vcpu =>@; return body(vcpu); }"),
        Moved("body in a generic method", "Moves the body to a generic method.", "=> Body#<int>(vcpu);", "private static int Body#<T>(Vcpu vcpu)@"),
        Moved("body in a partial method", "Moves the body to a partial method.", "=> Body#(vcpu);", "private static partial int Body#(Vcpu vcpu); private static partial int Body#(Vcpu vcpu)@"),
        Moved("body with out result", "Moves the body to a method that gives its result out.", "{ Body#(vcpu, out int result); return result; }", "private static void Body#(Vcpu vcpu, out int result)@", "{ result = $; return; }"),
        Moved("body with ref result", "Moves the body to a method that writes its result to a ref parameter.", "{ int result = 0; Body#(vcpu, ref result); return result; }", "private static void Body#(Vcpu vcpu, ref int result)@", "{ result = $; return; }"),
        Moved("body with tuple result", "Moves the body to a method whose result is a part of a tuple.", "{ var (result, _) = Body#(vcpu); return result; }", "private static (int, bool) Body#(Vcpu vcpu)@", "return ($, true);"),
        Moved("body in an object", "Moves the body to an object that holds the vCPU by its primary constructor.", "=> new Body#(vcpu).Go();", "private sealed class Body#(Vcpu vcpu) { public int Go()@ }"),
        Moved("body in a record struct", "Moves the body to a record struct.", "=> new Body#(vcpu).Go();", "private readonly record struct Body#(Vcpu Own) { public int Go() => Go(Own); private static int Go(Vcpu vcpu)@ }"),
        Moved("body in an override", "Moves the body to a virtual method.", "{ Base# body = new Body#(); return body.Go(vcpu); }", "private abstract class Base# { public abstract int Go(Vcpu vcpu); } private sealed class Body# : Base# { public override int Go(Vcpu vcpu)@ }"),
        Moved("body behind an interface", "Moves the body behind an interface.", "{ IBody# body = new Body#(); return body.Go(vcpu); }", "private interface IBody# { int Go(Vcpu vcpu); } private sealed class Body# : IBody# { int IBody#.Go(Vcpu vcpu)@ }"),
        Moved("body in a getter", "Moves the body to the getter of a property.", "=> new Body#(vcpu).Result;", "private sealed class Body#(Vcpu vcpu) { public int Result { get@ } }"),
        Moved("body in an operator", "Moves the body to a conversion operator.", "=> new Body#(vcpu);", "private readonly record struct Body#(Vcpu Own) { public static implicit operator int(Body# body) => Go(body.Own); private static int Go(Vcpu vcpu)@ }"),
        Moved("body in a try", "Puts the body into a try with an empty finally.", "{ try@ finally { } }"),
        Moved("body in a checked block", "Puts the body into a checked block.", "{ checked@ }"),
        Moved("body in a switch", "Puts the body into the default of a switch.", "{ switch (0) { default:@ } }"),
        Moved("result in a variable", "Leaves by way of a variable that is returned.", "@", leave: "{ int leaving = $; return leaving; }"),
        Moved("result as choice", "Leaves with a choice of two equal results.", "@", leave: $"return {Printer.FreeChoice} ? $ : $;"),
        Shape.Of("port class", "Writes the program as a port that overrides Run.", static () => new PortClassForm()),
        Shape.Of("field of this", "Keeps the vCPU in a field of the port.", static () => new PortClassForm("private Vcpu _own = null!;", "_own", "_own = vcpu;")),
        Shape.Of("property of this", "Keeps the vCPU in a property of the port.", static () => new PortClassForm("private Vcpu Own { get; set; } = null!;", "this.Own", "this.Own = vcpu;")),
        Shape.Of("property over a field", "Asks a property of the port for the vCPU.", static () => new PortClassForm("private Vcpu _own = null!; private Vcpu Own => _own;", "Own", "_own = vcpu;")),
        Shape.Of("using a ref struct", "Writes finally as the Dispose of a ref struct.", static () => new GuardForm("private readonly ref struct Guard#(Vcpu vcpu)", false)),
        Shape.Of("using a class", "Writes finally as the Dispose of a class.", static () => new GuardForm("private sealed class Guard#(Vcpu vcpu) : IDisposable", false)),
        Shape.Of("using declaration", "Writes finally as the Dispose of a declared struct.", static () => new GuardForm("private readonly struct Guard#(Vcpu vcpu) : IDisposable", true)),
    ];

    private static Shape Alias(string name, string sentence, string declaration, string plain, string receiver, string members = "") =>
        Shape.Of(name, sentence, () => new AliasForm(declaration, plain, receiver, members));

    private static Shape Calls(string name, string sentence, string call, string method, string before = "", string after = "") =>
        Shape.Of(name, sentence, () => new CallForm(call, method, before, after));

    private static Shape Moved(string name, string sentence, string method, string members = "", string leave = "return $;") =>
        Shape.Of(name, sentence, () => new MovedForm(method, members, leave));

    /// <summary>Two rows of the same methods: what is declared, and what does it.</summary>
    private static ShapedPrinter Virtual(string declaring, string doing, string declared, string modifier)
    {
        var implementing = new CallForm("Does.Do~(vcpu)", $"public {modifier}? Do~(Vcpu vcpu) {{ %@; }}", $"private static readonly Doings Does = new Doing();\n{doing} {{\n", "}");
        return new ShapedPrinter([new DeclaringForm(implementing, declared, $"private {declaring} {{\n", "}")]);
    }
}
