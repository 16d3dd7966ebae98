namespace VcpuLint.Tests.Growth.Sources;

/// <summary>
/// Many realistic run loops: one port class per loop, many classes and their helpers to a file. The loops drain at the tail, drain at the top
/// or retry before the entry, in turn; each tells its guest exits apart by a switch and has a <c>try</c>/<c>finally</c>, a lock and a trace scope.
/// </summary>
internal static partial class RunLoops
{
    public const int LoopsPerFile = 19;

    public static IReadOnlyList<(string Path, string Text)> Create(int loops) => Create(loops, "using var trace = new RunTrace(vcpu.Id);");

    /// <summary>The same loops without an object that has to be disposed of.</summary>
    public static IReadOnlyList<(string Path, string Text)> CreateWithoutTrace(int loops) => Create(loops, "_runs++;");

    private static IReadOnlyList<(string Path, string Text)> Create(int loops, string begin)
    {
        var files = new List<(string, string)> { ("RunTrace.cs", SourceBuilder.Usings + Trace) };
        for (int first = 0; first < loops; first += LoopsPerFile)
        {
            int file = first / LoopsPerFile;
            int count = Math.Min(LoopsPerFile, loops - first);
            string ports = SourceBuilder.Repeat(count, i => Port((file * LoopsPerFile) + i, file, begin));
            files.Add(($"Ports{file}.cs", SourceBuilder.Usings + ports + Helpers(file)));
        }

        return files;
    }

    private const string Trace = """
        internal sealed class RunTrace : IDisposable
        {
            private static long s_depth;

            public RunTrace(int vcpu)
            {
                Vcpu = vcpu;
                s_depth++;
            }

            public int Vcpu { get; }

            public void Dispose() => s_depth--;
        }

        """;

    private static string Port(int i, int file, string begin) => $$"""
        [Port("generated{{i}}", TransferWork = true, Publication = Publication.VcpuMode)]
        public sealed class Port{{i}} : ArchPort
        {
            private readonly HostSpinLock _lock = new();
            private readonly Dictionary<uint, ulong> _registers = [];
            private long _exits;
            private long _runs;
            private bool _injectionOwed;

            public override int Run(Vcpu vcpu)
            {
                {{begin}}
        {{((i % 3) switch { 0 => TailDrain, 1 => TopDrain, _ => RetryBeforeEntry }).Replace("Helpers.", $"Helpers{file}.", StringComparison.Ordinal)}}
            }
        }

        """;

    private static string Helpers(int file) => $$"""
        internal static class Helpers{{file}}
        {
            public static bool MustNotEnter(Vcpu vcpu)
            {
                vcpu.Task.PrepareTransfer();
                return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
            }

            public static bool HandleRequests(Vcpu vcpu, HostSpinLock mmuLock)
            {
                if (!vcpu.RequestPending())
                {
                    return true;
                }

                if (vcpu.CheckRequest(VcpuRequest.VmDead))
                {
                    vcpu.RunPage.ExitReason = ExitReason.Shutdown;
                    return false;
                }

                if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
                {
                    mmuLock.Lock();
                    vcpu.Stats.Exits++;
                    mmuLock.Unlock();
                }

                if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.InterruptPending)
                {
                    Inject(vcpu, vcpu.Stats.Exits % 2 == 0);
                }

                return true;
            }

            public static void Inject(Vcpu vcpu, bool level)
            {
                vcpu.InterruptPending = level && vcpu.Halted;
                vcpu.Halted = false;
                vcpu.MakeRequest(VcpuRequest.Event);
            }

            public static int MapPage(Vcpu vcpu, HostSpinLock mmuLock, Dictionary<uint, ulong> tables, GuestExit fault)
            {
                mmuLock.Lock();
                try
                {
                    for (uint level = 0; level < 4; level++)
                    {
                        if (tables.TryGetValue(level, out ulong mapped) && mapped == fault.Address >> 12)
                        {
                            return 1;
                        }
                    }

                    if (fault.IsWrite && fault.Address == 0)
                    {
                        vcpu.RunPage.ExitReason = ExitReason.MemoryFault;
                        return -Errno.EFAULT;
                    }

                    tables[(uint)(fault.Address & 3)] = fault.Address >> 12;
                    return 1;
                }
                finally
                {
                    mmuLock.Unlock();
                }
            }
        }

        """;
}
