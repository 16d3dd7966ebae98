using System.Reflection;
using System.Runtime.CompilerServices;
using VcpuLint.Model;
using VcpuLint.Model.Contracts;

namespace VcpuLint.Tests.Fixes.Exploration;

/// <summary>A method or constructor that is judged by itself though it is no port, made into something that can be run.</summary>
internal static class Root
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] PartsOfVcpu = [typeof(Vcpu), typeof(Vcore), typeof(HostTask), typeof(HostCpu)];

    /// <summary>
    /// Returns the methods of a type that are a run loop, write a register, or take the vCPU and are called by nobody. A body under a contract is none of
    /// them: what it leaves behind is for its callers to deal with.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="names">All names that the code uses. What is called without its name is not found to be called by nobody.</param>
    public static IEnumerable<MethodBase> Of(Type type, HashSet<string> names) =>
    [
        .. type.GetConstructors(Declared).Where(constructor => !names.Contains(type.Name) && TakesVcpu(constructor)),
        .. type.GetMethods(Declared).Where(method => !method.IsSpecialName && Is(method, names)),
    ];

    /// <summary>Whether all that the method needs can be made.</summary>
    public static bool CanCall(MethodBase method) =>
        !method.ContainsGenericParameters
        && (method.IsStatic || !method.DeclaringType!.IsAbstract)
        && method.GetParameters().Concat(ConstructorOf(method)?.GetParameters() ?? []).All(static parameter => CanMake(parameter.ParameterType));

    /// <summary>Calls a method once: its object and its arguments are made of the vCPU, and what it requires is so.</summary>
    public static int Call(MethodBase method, Vcpu vcpu)
    {
        object? target = ConstructorOf(method) is { } constructor ? Invoke(constructor, null, vcpu) : null;
        vcpu.Vcore.Runner = vcpu;
        Action leave = Enter(method.GetCustomAttribute<RequiresAttribute>(), target, vcpu);
        object? result = Invoke(method, target, vcpu);
        leave();
        return result as int? ?? 0;
    }

    private static bool Is(MethodInfo method, HashSet<string> names)
    {
        if (method.IsAbstract || method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.GetCustomAttributes<EffectAttribute>().Any())
        {
            return false;
        }

        if (method.GetBaseDefinition().DeclaringType == typeof(ArchPort))
        {
            // The others are run as the parts of their port.
            return method.Name == nameof(ArchPort.WriteMsr);
        }

        // An explicit implementation has the name of its interface before its own.
        return method.IsDefined(typeof(RunLoopAttribute)) || (!names.Contains(method.Name[(method.Name.LastIndexOf('.') + 1)..]) && TakesVcpu(method));
    }

    private static bool TakesVcpu(MethodBase method) => method.GetParameters().Any(parameter => PartsOfVcpu.Contains(parameter.ParameterType));

    private static ConstructorInfo? ConstructorOf(MethodBase method) => method.IsStatic || method.IsConstructor ? null
        : method.DeclaringType!.GetConstructors(Declared & ~BindingFlags.Static).MinBy(constructor => constructor.GetParameters().Length);

    private static object? Invoke(MethodBase method, object? target, Vcpu vcpu)
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => Make(parameter, vcpu))];
        return method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>Makes what the method requires so, and returns what makes it as it was.</summary>
    private static Action Enter(RequiresAttribute? required, object? target, Vcpu vcpu)
    {
        Action leave = static () => { };
        if (required?.Holds == LockKind.Spin)
        {
            // A lock of the object itself, if it has one: that is the one that the method gives away and takes back.
            HostSpinLock spin = target?.GetType().GetFields(Declared).Select(field => field.GetValue(target)).OfType<HostSpinLock>().FirstOrDefault() ?? new();
            spin.Lock();
            leave = spin.Unlock;
        }

        if (required?.Preemption == PreemptionState.Disabled)
        {
            vcpu.HostCpu.DisablePreemption();
            leave = vcpu.HostCpu.EnablePreemption + leave;
        }

        if (required?.Interrupts == InterruptState.Off)
        {
            vcpu.HostCpu.DisableInterrupts();
            leave = vcpu.HostCpu.EnableInterrupts + leave;
        }

        return leave;
    }

    private static bool CanMake(Type type) =>
        PartsOfVcpu.Contains(type) || type.IsPrimitive || type.IsEnum || type == typeof(HostSpinLock) || type == typeof(HostMutex);

    /// <summary>Whether something is so is for the host to decide; a number is 0.</summary>
    private static object? Make(ParameterInfo parameter, Vcpu vcpu)
    {
        Type type = parameter.ParameterType;
        return type == typeof(Vcpu) ? vcpu
            : type == typeof(Vcore) ? vcpu.Vcore
            : type == typeof(HostTask) ? vcpu.Task
            : type == typeof(HostCpu) ? vcpu.HostCpu
            : type == typeof(bool) ? Nondeterministic.Bool(parameter.Member.Name, parameter.Position)
            : Activator.CreateInstance(type);
    }
}
