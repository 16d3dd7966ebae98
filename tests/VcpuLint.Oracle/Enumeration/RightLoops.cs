using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration;

/// <summary>
/// Loops that keep the protocol, in the shapes of the kernel's ports and with harmless things between their steps; a few also have what history
/// shows in their place. They are the start of random programs, and the judge says what each is.
/// </summary>
internal sealed class RightLoops
{
    private readonly SplitMix _random;
    private readonly PortTraits _port;
    private readonly bool _srcu;
    private readonly bool _guarded;
    private readonly bool _preemption;
    private readonly bool _helps;

    private RightLoops(SplitMix random)
    {
        _random = random;
        _port = random.Pick(
            PortTraits.Hardware, PortTraits.TransferWork, PortTraits.VcpuMode, PortTraits.TransferWork | PortTraits.VcpuMode,
            PortTraits.TransferWork | PortTraits.VcpuMode, PortTraits.Hypercall);
        _srcu = random.Chance(30);
        _guarded = _srcu && random.Chance(30);
        _preemption = random.Chance(50);
        _helps = random.Chance(25);
    }

    private bool IsMode => _port.HasFlag(PortTraits.VcpuMode);

    /// <summary>Preemption and interrupts go off, and the mode is published.</summary>
    private string Close => (_preemption ? "preemptionOff; " : "") + "off; "
        + Sometimes(15, "barrier;", "b1 = free;", "prepare;", "spinLock; spinUnlock;")
        + (!IsMode ? Srcu("srcuUnlock; ")
            : _random.Chance(50) ? "publishModeIn; " + Srcu("srcuUnlock; ")
            : "setModeIn; " + Srcu("srcuUnlock; ") + "barrier; ")
        + (_port.HasFlag(PortTraits.TransferWork) || _random.Chance(20) ? "prepare; " : "");

    private string Open => _helps ? "help; " : Reopen;

    private string Reopen => (IsMode ? "setModeOut; " : "") + "on; " + (_preemption ? "preemptionOn; " : "") + Srcu("srcuLock; ");

    /// <summary>What keeps the guest from being entered.</summary>
    private string Pending
    {
        get
        {
            string work = _random.Pick(
                "check", "check", "check", "check", "(testEager || testLazy)", "(testSignal || testResched || testRest)",
                "(testSignal || testResched)");
            return IsMode ? _random.Pick($"(testRequests || {work})", $"({work} || testRequests)", $"(free || testRequests || {work})") : work;
        }
    }

    private string Drain => Srcu("srcuUnlock; ") + _random.Below(10) switch
    {
        0 => $"if (rawDrain < 0) {{ setExitReason; countSignalExit; {Srcu("srcuLock; ")}{Leave("-EINTR")} }} {Srcu("srcuLock; ")}",
        1 => $"b1 = drain < 0; {Srcu("srcuLock; ")}if (b1) {{ {Leave("-EINTR")} }} ",
        2 => $"if (drain < 0) {{ {Srcu("srcuLock; ")}{Leave("-EINTR")} }} {Srcu("srcuLock; ")}",
        3 => $"r1 = drain; {Srcu("srcuLock; ")}if (r1 < 0) {{ {Leave("r1")} }} ",
        _ => $"r0 = drain; {Srcu("srcuLock; ")}if (r0 < 0) {{ {Leave("r0")} }} ",
    };

    public static LoopProgram Next(SplitMix random) => NotationParser.Parse(new RightLoops(random).Write());

    private string Write()
    {
        string loop = _port == PortTraits.Hypercall ? Hypercall() : _random.Below(_srcu ? 5 : 6) switch
        {
            0 => $"while (true) {{ {Drain}{Fill()}{Close}if ({Pending}) {{ {Open}continue; }} enter; {Open}{Fill()}{MayLeave()}}}",
            1 => $"while (true) {{ {Fill()}{Close}if (!{Pending}) enter; {Open}{MayLeave()}if (hint) {{ {Drain}}} }}",
            2 => $"while (true) {{ {Fill()}{Close}while ({Pending}) {{ {Open}{Drain}{Close}}} enter; {Open}{MayLeave()}}}",
            3 => $"do {{ {Srcu("srcuUnlock; ")}r0 = drain; {Srcu("srcuLock; ")}"
                + $"if (!(r0 < 0)) {{ {Fill()}{Close}b0 = {Pending}; if (!b0) enter; {Open}}} }}"
                + $" while (!(r0 < 0)); {Leave("r0")}",
            4 => $"b0 = true; while (b0) {{ {Srcu("srcuUnlock; ")}r0 = drain; {Srcu("srcuLock; ")}b0 = !(r0 < 0); if (b0) {{ {Fill()}}} {Close}"
                + $"if (!b0 || {Pending}) {{ {Open}continue; }} enter; {Open}b0 = free; }} {Leave("r0")}",
            _ => $"{Fill()}{Close}if ({Pending}) {{ {Open}{Drain}retry; }} enter; {Open}{MayLeave()}retry;",
        };
        string body = !_srcu || _port == PortTraits.Hypercall ? loop
            : _guarded ? $"srcuLock; try {{ {loop} }} finally {{ srcuUnlock; }}"
            : $"srcuLock; {loop}";
        string helper = body.Contains("help;", StringComparison.Ordinal) ? $" helper {{ {Reopen}}}" : "";
        return $"{NotationWriter.NameOf(_port)} {{ {body} }}{helper}";
    }

    private string Hypercall() =>
        $"while (true) {{ {Sometimes(40, "block;", "mutexLock; mutexUnlock;", "makeRequest;", "b0 = free;")}"
        + $"if (hint) {{ r0 = {_random.Pick("rawDrain", "drain")}; "
        + $"if (r0 < 0) return r0; }} {(_preemption ? "preemptionOff; enter; preemptionOn;" : "enter;")} "
        + Sometimes(50, "if (free) return 0;", "if (free) block;", "while (free) { block; if (testSignal) return -EINTR; }") + "}";

    private string Srcu(string text) => _srcu ? text : "";

    private string Leave(string value) => $"{(_srcu && !_guarded ? "srcuUnlock; " : "")}return {value};";

    private string MayLeave() => _random.Chance(40) ? $"if (free) {{ {Leave("0")} }} " : "";

    private string Sometimes(int percent, params ReadOnlySpan<string> texts) => _random.Chance(percent) ? _random.Pick(texts) + " " : "";

    /// <summary>Something that may be done while interrupts are on and no lock is held but SRCU.</summary>
    private string Fill()
    {
        string text = "";
        for (int i = _random.Below(3); i > 0; i--)
        {
            text += _random.Below(16) switch
            {
                0 => "checkRequest; ",
                1 => "makeRequest; ",
                2 => "if (testRequests) { checkRequest; if (free) makeRequest; } ",
                3 => $"if (free) {{ {Srcu("srcuUnlock; ")}block; {Srcu("srcuLock; ")}}} ",
                4 => "mutexLock; if (free) makeRequest; mutexUnlock; ",
                5 => "spinLock; if (free) spinCondResched; spinUnlock; ",
                6 => "preemptionOff; b1 = free; preemptionOn; ",
                7 => "off; on; ",
                8 => "try { mutexLock; } finally { mutexUnlock; } ",
                9 => "resumeWork; ",
                10 => "while (free) { if (checkRequest) break; } ",
                11 => $"if (testSignal) {{ setExitReason; countSignalExit; {Leave("-EINTR")} }} ",
                12 => "forgetExitReason; ",
                13 => "if (testResched) condResched; ",
                14 => "if (testSignal) { clearNotifySignal; resumeWork; } ",
                _ => "condResched; ",
            };
        }

        return text;
    }
}
