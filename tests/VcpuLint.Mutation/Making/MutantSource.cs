namespace VcpuLint.Mutation.Making;

/// <summary>The class that the mutated assembly gets, with which it asks for each of its switches.</summary>
internal static class MutantSource
{
    /// <summary>The full name of the class.</summary>
    public const string Name = "VcpuLint.Analyzers.Mutant";

    /// <summary>
    /// The text. A mutant that comes to no end is stopped by the fuel: each question costs a drop, so that it is stopped at the same place each
    /// time, on any machine. One that calls itself without end is stopped before the stack ends, which would end the process.
    /// </summary>
    public const string Text = """
        namespace VcpuLint.Analyzers
        {
            public sealed class OutOfFuelException : System.Exception;

            public static class Mutant
            {
                public static int Active = -1;
                public static long Fuel = long.MaxValue;
                public static bool[]? Reached;

                public static bool Is(int id)
                {
                    if ((--Fuel & 15) == 0)
                    {
                        Check();
                    }

                    if (Reached is not null)
                    {
                        Reached[id] = true;
                    }

                    return id == Active;
                }

                private static void Check()
                {
                    if (Fuel < 0)
                    {
                        throw new OutOfFuelException();
                    }

                    System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                }
            }
        }
        """;
}
