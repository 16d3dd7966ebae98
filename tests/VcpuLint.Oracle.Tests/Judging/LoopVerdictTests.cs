using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Tests.Judging;

/// <summary>
/// What the judge says of loops whose verdict is known: the kernel's own shapes, and each rule kept and broken. A verdict is written as the
/// rules with their sites, and the flags where there are any.
/// </summary>
public sealed class LoopVerdictTests
{
    private const string TopDrain = "r0 = drain; if (r0 < 0) { return r0; } ";

    [Theory]
    // arm64: drain at the top, the check right before the entry.
    [InlineData("hardware { while (true) { " + TopDrain + "off; if (!(check)) { enter; } on; } }")]
    // x86: prepared, published, checked, drained at the tail behind a hint.
    [InlineData("full { while (true) { preemptionOff; off; publishModeIn; prepare; if ((check || testRequests)) { setModeOut; on; preemptionOn; } "
        + "else { enter; setModeOut; on; preemptionOn; } if (hint) { r0 = drain; if (r0 < 0) { return r0; } } } }")]
    // Two partial tests that together cover the mask.
    [InlineData("hardware { while (true) { " + TopDrain + "off; if (testEager) { on; continue; } if (testLazy) { on; continue; } enter; on; } }")]
    // signal | pending, without short circuit.
    [InlineData("hardware { while (true) { " + TopDrain + "off; b0 = (testSignal | check); if (!(b0)) { enter; } on; } }")]
    // The answer is kept in a variable over the unlocking.
    [InlineData("hardware { while (true) { off; b0 = check; if (!(b0)) { enter; } on; if (b0) { if (drain < 0) { return 0; } } } }")]
    // A hint before the drain, one place to drain.
    [InlineData("hardware { while (true) { if (hint) { if (drain < 0) { return 0; } } off; if (check) { on; "
        + "if (drain < 0) { return 0; } continue; } enter; on; } }")]
    // Pending work leaves to user space, which drains.
    [InlineData("hardware { while (true) { off; if (check) { on; return 0; } enter; on; } }")]
    // The entry by hypercall, with interrupts on.
    [InlineData("hypercall { while (true) { if (hint) { if (drain < 0) { return -EINTR; } } enter; } }")]
    // The result of the drain is dropped, and the loop's condition asks for signals.
    [InlineData("hardware { while (!(testSignal)) { drain; off; if (!(check)) { enter; } on; } }")]
    // A program that only hangs is no rule's business.
    [InlineData("hardware { while (true) { } }")]
    // What is behind an endless loop is never reached.
    [InlineData("hardware { while (true) { } enter; }")]
    // The finally block gives back what was taken, on each way out.
    [InlineData("hardware { while (true) { srcuLock; try { if (free) { return 0; } if (free) { continue; "
        + "} if (free) { break; } } finally { srcuUnlock; } } }")]
    // The variables of the helper start anew at each call.
    [InlineData("hardware { while (true) { help; } } helper { if (b0) { enter; } b0 = true; }")]
    // Taken and given back under the same answer.
    [InlineData("hardware { b0 = free; if (b0) { mutexLock; } if (b0) { mutexUnlock; } }")]
    public void A_right_loop_is_clean(string program) => Expect(program, []);

    [Theory]
    [InlineData("hardware { enter; }", "1001@0")]
    [InlineData("hardware { off; if (!(check)) { enter; enter; } on; }", "1001@3")]
    [InlineData("hardware { off; if (testSignal) { on; return 0; } enter; on; }", "1002@4 NotifyResume, NeedResched, NeedReschedLazy")]
    [InlineData("hardware { testSignal; enter; }", "1002@1 NotifyResume, NeedResched, NeedReschedLazy")]
    [InlineData("hardware { if (!(hint)) { enter; } }", "1003@1")]
    [InlineData("hardware { drain; off; enter; on; }", "1003@2", "1006@2")]
    [InlineData("hardware { off; check; enter; on; }", "1003@2 All")]
    [InlineData("hardware { off; if (!(check)) { on; off; enter; } on; }", "1003@4")]
    [InlineData("hardware { while (true) { off; if (!(check)) { enter; } on; } }",
        "1004 All")]
    [InlineData("hardware { while (true) { off; if (!(check)) { enter; } on; schedule; } }", "1004 NotifyResume, SigPending, NotifySignal")]
    [InlineData("hardware { while (true) { off; if (!(check)) { enter; } on; schedule; resumeWork; } }", "1004 SigPending, NotifySignal")]
    [InlineData("hardware { while (hint) { } }", "1004 All")]
    [InlineData("hardware { off; drain; on; }", "1005@1")]
    [InlineData("hardware { preemptionOff; condResched; preemptionOn; }", "1005@1")]
    [InlineData("hardware { spinLock; mutexLock; }", "1005@1")]
    [InlineData("hardware { spinLock; spinCondResched; spinUnlock; }")]
    [InlineData("hardware { spinLock; spinLock; spinCondResched; }", "1005@2")]
    [InlineData("hardware { spinCondResched; enter; }", "1008@0")]
    [InlineData("hardware { while (true) { drain; off; if (!(check)) { enter; } on; } }", "1006")]
    [InlineData("hardware { while (true) { drain; } }", "1006")]
    [InlineData("hardware { while (true) { drain; if (testSignal) { return 0; } } }")]
    [InlineData("hardware { while (true) { drain; off; if (!(testEager)) { enter; } on; } }", "1002@3 NeedReschedLazy", "1006")]
    [InlineData("mode { off; setModeIn; barrier; if ((testRequests || check)) { on; return 0; } enter; on; }")]
    [InlineData("mode { off; setModeIn; if ((testRequests || check)) { on; return 0; } enter; on; }", "1007@6")]
    [InlineData("mode { off; if (testRequests) { on; return 0; } publishModeIn; if (check) { on; return 0; } enter; on; }", "1007@8")]
    [InlineData("mode { publishModeIn; off; if ((testRequests || check)) { on; return 0; } enter; on; }", "1007@6")]
    [InlineData("mode { off; publishModeIn; if (testRequests) { checkRequest; } if (check) { on; return 0; } enter; on; }")]
    [InlineData("hardware { off; }", "1008@1")]
    [InlineData("hardware { on; enter; }", "1008@0")]
    [InlineData("hardware { srcuLock; if (free) { return 0; } srcuUnlock; }", "1008@1")]
    [InlineData("hardware { preemptionOff; preemptionOff; preemptionOff; preemptionOff; enter; }", "deep")]
    [InlineData("hardware { clearNotifySignal; off; if (!(check)) { enter; } on; }", "1010@0")]
    [InlineData("hardware { clearNotifySignal; }")]
    [InlineData("hardware { r0 = rawDrain; return r0; }", "1011@1")]
    [InlineData("hardware { r0 = drain; return r0; }")]
    [InlineData("hypercall { r0 = rawDrain; return r0; }")]
    [InlineData("hardware { r0 = rawDrain; if (r0 < 0) { setExitReason; } return r0; }")]
    [InlineData("hardware { if (testSignal) { return -EINTR; } }", "1011@1")]
    [InlineData("hardware { if (testSignal) { setExitReason; countSignalExit; return -EINTR; } }")]
    [InlineData("hardware { if (drain < 0) { setExitReason; countSignalExit; return -EINTR; } }", "1011@1", "1011@2")]
    [InlineData("hardware { if (!(check)) { enter; } }", "1012@0")]
    [InlineData("hardware { prepare; }", "1012@0")]
    [InlineData("hardware { srcuLock; schedule; srcuUnlock; }", "1101@1")]
    [InlineData("hardware { srcuLock; condResched; srcuUnlock; }")]
    [InlineData("transfer { off; if (check) { on; return 0; } enter; on; }", "1102@1")]
    [InlineData("transfer { off; prepare; if (check) { on; return 0; } enter; on; }")]
    [InlineData("transfer { off; testEager; testLazy; on; }", "1102@2")]
    [InlineData("hardware { if (testResched) { condResched; } off; if (testSignal) { on; return 0; } enter; on; }",
        "1002@6 NotifyResume, NeedResched, NeedReschedLazy", "1103@1")]
    [InlineData("hardware { condResched; off; if (check) { on; return 0; } enter; on; }")]
    [InlineData("hardware { if (testResched) { condResched; } off; if (check) { on; return 0; } enter; on; }")]
    [InlineData("hardware { while (!(testSignal)) { } }", "1103")]
    [InlineData("hardware { while (!(testSignal)) { block; } }")]
    [InlineData("hardware { while (!(testSignal)) { hint; } }", "1004 NotifyResume, NeedResched, NeedReschedLazy")]
    [InlineData("hardware { help; } helper { if (b0) { enter; return 0; } b0 = true; retry; }", "1001@0")]
    [InlineData("hardware { while (true) { help; off; if (!(check)) { enter; } on; } } helper { while (testSignal) { schedule; drain; } }",
        "1004 NotifyResume, NeedResched, NeedReschedLazy", "1006")]
    [InlineData("hardware { try { help; } finally { enter; } off; } helper { drain; }", "1001@1", "1003@1", "1006@1", "1008@3")]
    [InlineData("hardware { r0 = drain; checkRequest; return r0; }", "1105@1")]
    [InlineData("hardware { r0 = drain; if (r0 < 0) { return r0; } checkRequest; }")]
    [InlineData("hardware { while (true) { drain; checkRequest; } }", "1006")]
    public void What_is_broken_is_named(string program, params string[] expected) => Expect(program, expected);

    private static void Expect(string text, string[] expected)
    {
        var verdict = new Judge().Run(NotationParser.Parse(text));
        string[] found = [.. verdict.Findings.Select(Write), .. verdict.TooDeep ? ["deep"] : Array.Empty<string>()];
        Assert.Equal(expected, found);
    }

    private static string Write(Finding finding)
    {
        string site = finding.Site < 0 ? string.Empty : $"@{finding.Site}";
        return finding.Rule + site + (finding.Flags == WorkFlags.None ? string.Empty : $" {finding.Flags}");
    }
}
