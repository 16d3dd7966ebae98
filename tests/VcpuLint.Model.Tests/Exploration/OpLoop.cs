namespace VcpuLint.Model.Tests.Exploration;

/// <summary>What a turn of a generated loop does, one call after the other.</summary>
internal enum Op
{
    /// <summary>Turns interrupts off.</summary>
    Off,

    /// <summary>Turns interrupts on.</summary>
    On,

    /// <summary>Looks at all work, and passes over the next step if some is pending.</summary>
    Check,

    /// <summary>Looks for signals, and passes over the next step if one is pending.</summary>
    Signal,

    /// <summary>Looks for a reschedule without any promise, and passes over the next step if there is something to do.</summary>
    Hint,

    /// <summary>Enters the guest.</summary>
    Enter,

    /// <summary>Drains, and leaves if that is what it says.</summary>
    Drain,

    /// <summary>Drains, and drops the result.</summary>
    DrainAndDrop,

    /// <summary>Gives up the CPU if that is asked for.</summary>
    Resched,
}

/// <summary>A loop of a few calls, made up from a list. It goes round a few times, so that every run of it ends.</summary>
/// <param name="ops">What each turn does.</param>
[Port("generated", TransferWork = true)]
internal sealed class OpLoop(Op[] ops) : ArchPort
{
    private const int Turns = 4;

    public override int Run(Vcpu vcpu)
    {
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int at = 0; at < ops.Length; at++)
            {
                switch (ops[at])
                {
                    case Op.Off:
                        vcpu.HostCpu.DisableInterrupts();
                        break;
                    case Op.On:
                        vcpu.HostCpu.EnableInterrupts();
                        break;
                    case Op.Check:
                        at += vcpu.Task.TestFlags(ThreadFlags.TransferWork) ? 1 : 0;
                        break;
                    case Op.Signal:
                        at += vcpu.Task.SignalPending() ? 1 : 0;
                        break;
                    case Op.Hint:
                        at += vcpu.Task.TransferWorkPendingHint() ? 1 : 0;
                        break;
                    case Op.Enter:
                        _ = vcpu.EnterGuest();
                        break;
                    case Op.Drain when vcpu.HandleTransferWork() is var result and < 0:
                        return result;
                    case Op.DrainAndDrop:
                        _ = vcpu.HandleTransferWork();
                        break;
                    case Op.Resched:
                        vcpu.Task.CondResched();
                        break;
                }
            }
        }

        return 0;
    }
}
