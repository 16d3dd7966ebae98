namespace VcpuLint.Tests.Growth.Sources;

/// <summary>
/// One method with many independent <c>if</c>s in a row, each of which moves the protocol state on one arm and gives it back: an analysis
/// that follows every path doubles its work with each of them.
/// </summary>
internal static class SequentialIfs
{
    public static IReadOnlyList<(string Path, string Text)> Create(int count) =>
        SourceBuilder.Port(Locals(count) + SourceBuilder.Repeat(count, If), "");

    // The conditions are known before the first of them is tested, so that all of them are alive at once.
    private static string Locals(int count) => SourceBuilder.Repeat(count, i => $"            bool needed{i} = (exit.Value & {1ul << (i % 60)}ul) != 0;");

    private static string If(int i) => (i % 3) switch
    {
        0 => $$"""
                        if (needed{{i}})
                        {
                            _lock.Lock();
                            _count += {{i}};
                            _lock.Unlock();
                        }

            """,
        1 => $$"""
                        if (!needed{{i}})
                        {
                            vcpu.HostCpu.DisablePreemption();
                            _count++;
                            vcpu.HostCpu.EnablePreemption();
                        }

            """,
        _ => $$"""
                        if (needed{{i}} || exit.IsWrite)
                        {
                            vcpu.SrcuReadLock();
                            _count -= {{i}};
                            vcpu.SrcuReadUnlock();
                        }

            """,
    };
}
