using VcpuLint.Oracle.Ports;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>Programs with every kind of statement, right ones and wrong ones.</summary>
internal static class VariedPrograms
{
    /// <summary>Gets small programs, each of which has something that others lack.</summary>
    public static IReadOnlyList<LoopProgram> Small { get; } =
    [
        .. new[]
        {
            "hardware { while (true) { r0 = drain; if (r0 < 0) return r0; off; if (!check) enter; on; } }",
            "hardware { while (true) { if (drain < 0) return -EINTR; off; b0 = check; if (b0) { on; continue; } enter; on; } }",
            "hardware { while (true) { off; enter; on; } }",
            "hardware { off; while (!check) { enter; } on; }",
            "hardware { off; if (testSignal) { on; return -EINTR; } enter; on; }",
            "hardware { off; if (check) { on; drain; retry; } enter; on; return 0; }",
            "hardware { r0 = drain; off; if (check || r0 < 0) { on; return r0; } enter; on; }",
            "hardware { do { if (drain < 0) { break; } off; if (!check) { enter; } on; } while (free); }",
            "hardware { do { r0 = drain; off; if (check) { on; continue; } enter; on; } while (!(r0 < 0)); return r0; }",
            "transfer { off; prepare; if (!check) { enter; } on; }",
            "transfer { off; if (!check) { enter; } on; }",
            "transfer { off; try { prepare; if (check) { return 0; } enter; } finally { on; } }",
            "transfer { try { off; prepare; if (check) { return 0; } enter; } finally { if (free) { on; } } }",
            "full { off; prepare; publishModeIn; if (testRequests | check) { setModeOut; on; return 0; } enter; setModeOut; on; }",
            "full { off; prepare; setModeIn; if (testRequests || check) { setModeOut; on; return 0; } enter; setModeOut; on; }",
            "mode { off; setModeIn; barrier; if (!testRequests && !check) { enter; } setModeOut; on; }",
            "mode { off; b0 = testRequests; publishModeIn; if (!b0 & !check) enter; on; }",
            "hypercall { while (true) { if (hint) { if (drain < 0) { return -EINTR; } } enter; } }",
            "hypercall { while (hint) { schedule; } enter; }",
            "hypercall { b0 = hint; b1 = testRest; if (b0 && b1) { enter; } }",
            "hypercall { if (testSignal || testResched) { return 0; } enter; }",
            "hardware { help; off; if (check) { on; return 0; } enter; on; } helper { if (free) { drain; return 0; } condResched; }",
            "hardware { help; if (!check) enter; on; } helper { off; }",
            "hardware { b0 = free; if (b0) spinLock; off; if (!check) enter; on; if (b0) spinUnlock; }",
            "hardware { spinLock; block; spinUnlock; }",
            "hardware { srcuLock; if (free) return 0; srcuUnlock; }",
            "hardware { srcuLock; r0 = drain; if (r0 < 0) { srcuUnlock; return r0; } srcuUnlock; off; if (!check) enter; on; }",
            "hardware { mutexLock; try { if (free) return -EINTR; condResched; } finally { mutexUnlock; } }",
            "hardware { preemptionOff; spinCondResched; preemptionOn; }",
            "hardware { while (true) { if (testSignal) { r0 = rawDrain; if (r0 < 0) { setExitReason; countSignalExit; return r0; } } off; if (testEager || testLazy) { on; continue; } enter; on; } }",
            "hardware { r0 = rawDrain; return r0; }",
            "hardware { while (testResched) { condResched; } off; if (testSignal | testRest) { on; return -EINTR; } enter; on; }",
            "hardware { while (!hint) { } while (true) { if (check) { break; } } }",
            "hardware { r0 = drain; r0 = 0; off; if (!check) enter; on; }",
            "hardware { r0 = drain; r1 = rawDrain; if (r0 < 0 && r1 < 0) return r1; off; b0 = !(check || testLazy); if (b0) enter; on; }",
            "hardware { off; b0 = check; b1 = testSignal; if (!b0 && (!b1 || free)) { enter; } else { clearNotifySignal; } on; }",
            "full { drain; if (checkRequest) { makeRequest; } off; prepare; publishModeIn; if (!(testRequests || check)) enter; setModeOut; on; forgetExitReason; }",
            "hardware { while (free) { while (true) { if (check) break; resumeWork; if (free) continue; schedule; } } }",
            "hardware { b0 = true; while (b0) { off; b0 = b0 & !check; if (b0) { enter; } on; } return 0; }",
            "hardware { off; if (true) { if (check && false) { on; return 0; } } enter; on; }",
        }
        .Select(NotationParser.Parse),
    ];

    /// <summary>Gets the small programs and a third of the loops of the samples.</summary>
    public static IReadOnlyList<LoopProgram> All { get; } = [.. Small, .. PortLoops.All.Where(static (_, index) => index % 3 == 0).Select(static p => p.Program)];
}
