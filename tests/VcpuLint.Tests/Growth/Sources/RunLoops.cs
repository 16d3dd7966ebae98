namespace VcpuLint.Tests.Growth.Sources;

/// <summary>
/// Many realistic run loops: one port class per loop, many classes and their helpers to a file. The loops drain at the tail, drain at the top
/// or retry before the entry, in turn; each tells its guest exits apart by a switch and has a <c>try</c>/<c>finally</c>, a lock and a trace scope.
/// </summary>
internal static class RunLoops
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

    private const string TailDrain = $$"""
                int result = 1;
                vcpu.SrcuReadLock();
                while (result > 0)
                {
                    if (!vcpu.Runnable)
                    {
                        vcpu.SrcuReadUnlock();
                        vcpu.Block();
                        vcpu.SrcuReadLock();
                    }
                    else if (Helpers.HandleRequests(vcpu, _lock))
                    {
                        vcpu.HostCpu.DisablePreemption();
                        vcpu.HostCpu.DisableInterrupts();
                        vcpu.SetMode(VcpuMode.InGuestMode);
                        vcpu.SrcuReadUnlock();
                        vcpu.HostCpu.MemoryBarrier();
                        if (Helpers.MustNotEnter(vcpu))
                        {
                            vcpu.SetMode(VcpuMode.OutsideGuestMode);
                            vcpu.HostCpu.EnableInterrupts();
                            vcpu.HostCpu.EnablePreemption();
                            vcpu.SrcuReadLock();
                        }
                        else
                        {
                            var exit = vcpu.EnterGuest();
                            while (exit.IsFastPath && !Helpers.MustNotEnter(vcpu))
                            {
                                exit = vcpu.EnterGuest();
                            }

                            vcpu.SetMode(VcpuMode.OutsideGuestMode);
                            vcpu.HostCpu.EnableInterrupts();
                            vcpu.HostCpu.EnablePreemption();
                            vcpu.SrcuReadLock();
                            try
                            {
        {{ExitSwitch}}
                            }
                            finally
                            {
                                _runs++;
                            }
                        }
                    }
                    else
                    {
                        result = 0;
                    }

                    if (result > 0 && vcpu.Task.TransferWorkPendingHint())
                    {
                        vcpu.SrcuReadUnlock();
                        int drained = vcpu.HandleTransferWork();
                        vcpu.SrcuReadLock();
                        if (drained < 0)
                        {
                            result = drained;
                        }
                    }
                }

                vcpu.SrcuReadUnlock();
                return result;
        """;

    private const string TopDrain = $$"""
                int result = 1;
                while (result > 0)
                {
                    result = vcpu.HandleTransferWork();
                    if (result == 0)
                    {
                        result = Helpers.HandleRequests(vcpu, _lock) ? 1 : 0;
                    }

                    vcpu.HostCpu.DisablePreemption();
                    vcpu.HostCpu.DisableInterrupts();
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    if (result <= 0 || Helpers.MustNotEnter(vcpu))
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        vcpu.HostCpu.EnablePreemption();
                        continue;
                    }

                    GuestExit exit;
                    try
                    {
                        exit = vcpu.EnterGuest();
                    }
                    finally
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        vcpu.HostCpu.EnablePreemption();
                    }

        {{ExitSwitch}}
                }

                return result;
        """;

    private const string RetryBeforeEntry = $$"""
                int result = 1;
                do
                {
                    vcpu.SrcuReadLock();
                    bool mayRun = Helpers.HandleRequests(vcpu, _lock);
                    vcpu.SrcuReadUnlock();
                    if (!mayRun)
                    {
                        return 0;
                    }

                again:
                    vcpu.HostCpu.DisableInterrupts();
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    if (Helpers.MustNotEnter(vcpu))
                    {
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        result = vcpu.HandleTransferWork();
                        if (result < 0)
                        {
                            break;
                        }

                        goto again;
                    }

                    var exit = vcpu.EnterGuest();
                    vcpu.SetMode(VcpuMode.OutsideGuestMode);
                    vcpu.HostCpu.EnableInterrupts();
                    vcpu.SrcuReadLock();
                    try
                    {
                        result = 1;
        {{ExitSwitch}}
                    }
                    finally
                    {
                        vcpu.SrcuReadUnlock();
                    }
                }
                while (result > 0);

                return result;
        """;

    private const string ExitSwitch = """
                        _exits++;
                        switch (exit.Reason)
                        {
                            case GuestExitReason.ExternalInterrupt:
                            case GuestExitReason.PreemptionTimer:
                                break;
                            case GuestExitReason.Hypercall:
                                if (exit.Index > 64)
                                {
                                    vcpu.RunPage.ExitReason = ExitReason.Hypercall;
                                    result = 0;
                                }

                                break;
                            case GuestExitReason.Mmio:
                                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                                result = 0;
                                break;
                            case GuestExitReason.IoPort when exit.IsWrite && exit.Index != 0x80:
                                vcpu.RunPage.ExitReason = ExitReason.Io;
                                result = 0;
                                break;
                            case GuestExitReason.Halt:
                                vcpu.Halted = true;
                                vcpu.Stats.HaltExits++;
                                break;
                            case GuestExitReason.PageFault:
                                result = Helpers.MapPage(vcpu, _lock, _registers, exit);
                                break;
                            case GuestExitReason.MsrRead:
                            case GuestExitReason.MsrWrite:
                                _lock.Lock();
                                try
                                {
                                    if (exit.Reason == GuestExitReason.MsrWrite)
                                    {
                                        _registers[exit.Index] = exit.Value;
                                    }
                                    else if (!_registers.ContainsKey(exit.Index))
                                    {
                                        _injectionOwed = true;
                                    }
                                }
                                finally
                                {
                                    _lock.Unlock();
                                }

                                break;
                            case GuestExitReason.InterruptWindow:
                                _injectionOwed = false;
                                Helpers.Inject(vcpu, _exits % 2 == 0);
                                break;
                            case GuestExitReason.SystemReset:
                            case GuestExitReason.TripleFault:
                                vcpu.RunPage.ExitReason = ExitReason.Shutdown;
                                result = 0;
                                break;
                            case GuestExitReason.FailEntry:
                                vcpu.RunPage.ExitReason = ExitReason.FailEntry;
                                vcpu.RunPage.FailureCode = exit.Value;
                                result = -Errno.EFAULT;
                                break;
                            default:
                                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                                result = -Errno.EINVAL;
                                break;
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
