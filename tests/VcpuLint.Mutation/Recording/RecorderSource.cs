using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Recording;

/// <summary>
/// The class that the recording assembly gets in place of <see cref="MutantSource"/>. It asks the same switches, and besides notes which mutations make
/// the value of a watched place another one than it is without them.
/// </summary>
internal static class RecorderSource
{
    /// <summary>
    /// The text. A place is evaluated as it is, and then once more for each mutation in it that has not made a difference yet. What such a second
    /// evaluation asks is not noted, and what it throws is a difference. A place that is entered and not left has thrown without a mutation, where a
    /// mutation may not: <c>Entered</c> keeps that. The state of a second evaluation belongs to its thread, because a test may run several.
    /// </summary>
    public const string Text = """
        namespace VcpuLint.Analyzers
        {
            using System;
            using System.Collections.Generic;

            public sealed class OutOfFuelException : Exception;

            public static class Mutant
            {
                private const int Nothing = int.MaxValue;
                private const int MostPerTry = 20_000;

                public static int Active = -1;
                public static long Fuel = long.MaxValue;
                public static bool[]? Reached;
                public static bool[]? Infected;
                public static int[]? Entered;

                [ThreadStatic]
                private static int s_tried;

                [ThreadStatic]
                private static int s_left;

                public static bool Is(int id)
                {
                    if (s_tried != 0)
                    {
                        if (--s_left < 0)
                        {
                            throw new OutOfFuelException();
                        }

                        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                        return id + 1 == s_tried;
                    }

                    if (--Fuel < 0)
                    {
                        throw new OutOfFuelException();
                    }

                    if (Reached is not null)
                    {
                        Reached[id] = true;
                    }

                    return id == Active;
                }

                public static bool Enter(int from)
                {
                    if (s_tried == 0 && Entered is not null)
                    {
                        System.Threading.Interlocked.Increment(ref Entered[from]);
                    }

                    return true;
                }

                public static T Watch<T>(int from, int to, bool _, T value, Func<T> again)
                {
                    if (Leave(from) is { } infected)
                    {
                        for (int id = from; id < to; id++)
                        {
                            infected[id] = infected[id] || (Reached![id] && Differs(id, value, again));
                        }
                    }

                    return value;
                }

                public static T Watch<T, TA>(int from, int to, bool entered, T value, TA a, Func<TA, T> again) =>
                    Watch(from, to, entered, value, () => again(a));

                public static T Watch<T, TA, TB>(int from, int to, bool entered, T value, TA a, TB b, Func<TA, TB, T> again) =>
                    Watch(from, to, entered, value, () => again(a, b));

                public static T Watch<T, TA, TB, TC>(int from, int to, bool entered, T value, TA a, TB b, TC c, Func<TA, TB, TC, T> again) =>
                    Watch(from, to, entered, value, () => again(a, b, c));

                                public static T Store<T>(int id, bool _, T value, Func<T> old)
                {
                    if (Leave(id) is { } infected)
                    {
                        infected[id] = infected[id] || Differs(id, value, old);
                    }

                    return value;
                }

                public static T Store<T, TA>(int id, bool entered, T value, TA a, Func<TA, T> old) => Store(id, entered, value, () => old(a));

                private static bool[]? Leave(int from)
                {
                    if (s_tried != 0 || Infected is null)
                    {
                        return null;
                    }

                    System.Threading.Interlocked.Decrement(ref Entered![from]);
                    return Infected;
                }

                private static bool Differs<T>(int id, T value, Func<T> again)
                {
                    try
                    {
                        s_tried = id + 1;
                        s_left = MostPerTry;
                        var other = again();
                        s_tried = Nothing;
                        return !Same<T>.Value(value, other);
                    }
                    catch
                    {
                        return true;
                    }
                    finally
                    {
                        s_tried = 0;
                    }
                }

                private static class Same<T>
                {
                    public static readonly Func<T, T, bool> Value =
                        typeof(T).IsPrimitive || typeof(T).IsEnum || typeof(T) == typeof(string) ? EqualityComparer<T>.Default.Equals
                        : System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? static (a, b) => Alike(a, b, 0)
                        : SameBytes;

                    private static bool SameBytes(T a, T b)
                    {
                        int size = System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
                        ref byte x = ref System.Runtime.CompilerServices.Unsafe.As<T, byte>(ref a);
                        ref byte y = ref System.Runtime.CompilerServices.Unsafe.As<T, byte>(ref b);
                        return System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref x, size)
                            .SequenceEqual(System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref y, size));
                    }
                }

                private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, System.Reflection.FieldInfo[]?> s_fields = new();

                private static bool Alike(object? a, object? b, int depth)
                {
                    if (ReferenceEquals(a, b))
                    {
                        return true;
                    }

                    if (a is null || b is null || a.GetType() != b.GetType() || depth > 8)
                    {
                        return false;
                    }

                    if (a is string || a.GetType().IsPrimitive || a.GetType().IsEnum)
                    {
                        return a.Equals(b);
                    }

                    if (s_fields.GetOrAdd(a.GetType(), FieldsOf) is not { } fields)
                    {
                        return false;
                    }

                    bool isArray = a.GetType().IsGenericType && a.GetType().GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);
                    foreach (var field in fields)
                    {
                        object? x = field.GetValue(a);
                        object? y = field.GetValue(b);
                        if (!(isArray ? AlikeItems(x as Array, y as Array, depth + 1) : Alike(x, y, depth + 1)))
                        {
                            return false;
                        }
                    }

                    return true;
                }

                private static bool AlikeItems(Array? a, Array? b, int depth)
                {
                    if (a is null || b is null || a.Length != b.Length)
                    {
                        return a == b;
                    }

                    for (int i = 0; i < a.Length; i++)
                    {
                        if (!Alike(a.GetValue(i), b.GetValue(i), depth))
                        {
                            return false;
                        }
                    }

                    return true;
                }

                private static System.Reflection.FieldInfo[]? FieldsOf(Type type)
                {
                    const System.Reflection.BindingFlags All = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly;
                    if (!type.IsValueType && type.GetMethod("<Clone>$") is null)
                    {
                        return null;
                    }

                    var fields = new List<System.Reflection.FieldInfo>();
                    for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
                    {
                        fields.AddRange(t.GetFields(All));
                    }

                    return fields.ToArray();
                }
            }
        }
        """;
}
