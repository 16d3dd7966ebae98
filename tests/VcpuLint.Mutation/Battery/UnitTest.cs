using System.Reflection;

namespace VcpuLint.Mutation.Battery;

/// <summary>A test method of the repository that asks the protocol or the flow code itself, with its arguments.</summary>
/// <param name="Class">The full name of its class.</param>
/// <param name="Method">Its name.</param>
/// <param name="Data">Which of its attributes has its arguments; -1 if it has none.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record UnitTest(string Class, string Method, int Data, object?[] Arguments)
{
    private static readonly string[] Namespaces = ["VcpuLint.Tests.Laws", "VcpuLint.Tests.Protocol", "VcpuLint.Tests.Flow"];

    /// <summary>All of them.</summary>
    public static IEnumerable<UnitTest> All(Assembly tests) =>
        from type in tests.GetTypes()
        where type.IsPublic && Namespaces.Contains(type.Namespace)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        from test in Of(method)
        select test;

    /// <summary>Runs it against a mutated assembly. That it fails is an exception.</summary>
    public void Run(MutatedAnalyzer mutated)
    {
        var type = mutated.Tests.GetType(Class, throwOnError: true)!;
        var method = type.GetMethod(Method)!;

        // Of an assembly that is loaded twice, the one has other types than the other: the arguments may be of them.
        object?[] arguments = Data < 0 ? [] : InlineData(method)[Data];
        object? result = method.Invoke(Activator.CreateInstance(type), BindingFlags.DoNotWrapExceptions, null, arguments, null);
        (result as Task)?.GetAwaiter().GetResult();
    }

    private static IEnumerable<UnitTest> Of(MethodInfo method) => method.GetCustomAttributes().Any(static a => a.GetType().Name == "FactAttribute")
        ? [new UnitTest(method.DeclaringType!.FullName!, method.Name, -1, [])]
        : InlineData(method).Select((arguments, i) => new UnitTest(method.DeclaringType!.FullName!, method.Name, i, arguments));

    private static object?[][] InlineData(MethodInfo method) =>
    [
        .. from attribute in method.GetCustomAttributes()
           where attribute.GetType().Name == "InlineDataAttribute"
           select (object?[])attribute.GetType().GetProperty("Data")!.GetValue(attribute)!,
    ];
}
