namespace VcpuLint.Tests.Growth.Sources;

/// <summary>
/// Methods that each call the next one twice. There are 2 to the power of the depth paths through them, and an analysis that inlines
/// its callees walks every one.
/// </summary>
internal static class CallDag
{
    public static IReadOnlyList<(string Path, string Text)> Create(int depth) => SourceBuilder.Port(
        """
                    result = Level0(vcpu, exit.Value);
        """,
        SourceBuilder.Repeat(depth, Level) + $$"""
            private int Level{{depth}}(Vcpu vcpu, ulong value)
            {
                if (value == 0)
                {
                    return 0;
                }

                _lock.Lock();
                _count += (long)value;
                _lock.Unlock();
                return 1;
            }
        """);

    private static string Level(int i) => $$"""
            private int Level{{i}}(Vcpu vcpu, ulong value)
            {
                int result = Level{{i + 1}}(vcpu, value & 1);
                if (result <= 0)
                {
                    return result;
                }

                return Level{{i + 1}}(vcpu, value >> 1);
            }

        """;
}
