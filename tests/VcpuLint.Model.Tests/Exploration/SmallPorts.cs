namespace VcpuLint.Model.Tests.Exploration;

/// <summary>Run loops of a few calls, right and wrong ones, that the explorer is tested with.</summary>
internal static class SmallPorts
{
    /// <summary>A right loop: the drain at the top, the check before the entry.</summary>
    public static ArchPort Right() => new LoopPort(vcpu =>
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            EnterIfClear(vcpu);
        }
    });

    /// <summary>Looks at signals and reschedules only.</summary>
    public static ArchPort Partial() => new LoopPort(vcpu =>
    {
        while (!vcpu.Task.SignalPending())
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.SignalPending() && !vcpu.Task.NeedResched())
            {
                _ = vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.Task.CondResched();
        }

        return -Errno.EINTR;
    });

    /// <summary>Sees task work and never does it.</summary>
    public static ArchPort Spinning() => new LoopPort(vcpu =>
    {
        while (!vcpu.Task.SignalPending())
        {
            EnterIfClear(vcpu);
            vcpu.Task.CondResched();
        }

        return -Errno.EINTR;
    });

    /// <summary>
    /// Enters unchecked once the guest has exited in these ways one after the other, so that it takes as many surprises.
    /// </summary>
    public static ArchPort WrongAfter(params GuestExitReason[] exits) => new LoopPort(vcpu =>
    {
        int matched = 0;
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (matched == exits.Length || !vcpu.Task.TransferWorkPending())
            {
                GuestExit exit = vcpu.EnterGuest();
                matched = matched < exits.Length && exit.Reason == exits[matched] ? matched + 1 : 0;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    });

    /// <summary>The middle of a right loop.</summary>
    public static GuestExit EnterIfClear(Vcpu vcpu)
    {
        GuestExit exit = default;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            exit = vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return exit;
    }
}
