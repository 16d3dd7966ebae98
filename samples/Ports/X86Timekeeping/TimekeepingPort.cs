namespace VcpuLint.Ports.X86Timekeeping;

/// <summary>
/// What the ports of this folder share. Each of them shows how one older x86 kept its guests' clocks; the loop around that is the one of
/// today, without what has nothing to do with clocks.
/// </summary>
public abstract class TimekeepingPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        while (true)
        {
            int result = vcpu.Halted ? Block(vcpu) : EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            InjectPendingTimer(vcpu);
            if (vcpu.Task.TransferWorkPendingHint())
            {
                result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    /// <summary>Handles the requests that concern the clock, those first that make others.</summary>
    protected virtual void HandleClockRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            UpdateClock(vcpu);
        }
    }

    /// <summary><c>kvm_guest_time_update</c>: the record that the guest reads its time from says what its counter means.</summary>
    [PublishesClock]
    protected virtual void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Clock = new PvClockInfo(
            vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time + vcpu.Vm.Time.ClockOffset, CycleScale.Of(Tsc.HostFrequency));
        vcpu.Time.Page.Publish(vcpu.Time.Clock);
    }

    /// <summary><c>vcpu_block</c>: the guest has halted, and its thread sleeps.</summary>
    protected virtual void Wait(Vcpu vcpu)
    {
        vcpu.Block();
    }

    /// <summary><c>kvm_inject_pending_timer_irqs</c>: a timer that has expired becomes an interrupt of the guest.</summary>
    protected virtual void InjectPendingTimer(Vcpu vcpu)
    {
    }

    /// <summary>What the guest came out for: positive goes on with the loop, 0 leaves to user space.</summary>
    protected virtual int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.PageFault:
                return 1;
            case GuestExitReason.Halt:
                vcpu.Stats.HaltExits++;
                vcpu.Halted = true;
                return 1;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
        }
    }

    private int Block(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            Wait(vcpu);
            if (!vcpu.Runnable)
            {
                return 1;
            }
        }

        vcpu.Halted = false;
        return 1;
    }

    private int EnterGuest(Vcpu vcpu)
    {
        if (vcpu.TestRequest(VcpuRequest.VmDead))
        {
            return -Errno.EIO;
        }

        HandleClockRequests(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.MemoryBarrier();
        vcpu.Task.PrepareTransfer();
        GuestExit? exit = null;
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            // The entry delivers what waits.
            vcpu.InterruptPending = false;
            exit = vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return exit is { } left ? HandleExit(vcpu, left) : 1;
    }
}
