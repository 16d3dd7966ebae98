namespace VcpuLint.Tests.Growth.Sources;

/// <summary>Methods that call each other in a ring, so that no one of them can be finished before the others.</summary>
internal static class MutualRecursion
{
    public static IReadOnlyList<(string Path, string Text)> Create(int methods) => SourceBuilder.Port(
        """
                    result = Step0(vcpu, exit.Value);
        """,
        SourceBuilder.Repeat(methods, i => Step(i, (i + 1) % methods)));

    private static string Step(int i, int next) => $$"""
            private int Step{{i}}(Vcpu vcpu, ulong steps)
            {
                if (steps == 0)
                {
                    return 0;
                }

                _lock.Lock();
                _count++;
                _lock.Unlock();
                if (steps % {{i + 2}} == 1)
                {
                    return 1;
                }

                int result = Step{{next}}(vcpu, steps >> 1);
                return result < 0 ? result : 1;
            }

        """;
}
