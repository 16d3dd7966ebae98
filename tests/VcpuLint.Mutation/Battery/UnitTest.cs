using System.Reflection;

namespace VcpuLint.Mutation.Battery;

/// <summary>A test method of the repository that asks the protocol or the flow code itself, with its arguments.</summary>
/// <param name="Class">The full name of its class.</param>
/// <param name="Method">Its name.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record UnitTest(string Class, string Method, object?[] Arguments)
{
    private static readonly string[] Namespaces = ["VcpuLint.Tests.Laws", "VcpuLint.Tests.Protocol", "VcpuLint.Tests.Flow"];

    /// <summary>All of them.</summary>
    public static IEnumerable<UnitTest> All(Assembly tests) =>
        from type in tests.GetTypes()
        where type.IsPublic && Namespaces.Contains(type.Namespace)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        from attribute in method.GetCustomAttributes()
        let arguments = attribute.GetType().Name switch
        {
            "FactAttribute" => [],
            "InlineDataAttribute" => (object?[]?)attribute.GetType().GetProperty("Data")!.GetValue(attribute),
            _ => null,
        }
        where arguments is not null
        select new UnitTest(type.FullName!, method.Name, arguments);

    /// <summary>Runs it against a mutated assembly. That it fails is an exception.</summary>
    public void Run(MutatedAnalyzer mutated)
    {
        var type = mutated.Tests.GetType(Class, throwOnError: true)!;
        object? result = type.GetMethod(Method)!.Invoke(Activator.CreateInstance(type), BindingFlags.DoNotWrapExceptions, null, Arguments, null);
        (result as Task)?.GetAwaiter().GetResult();
    }
}
