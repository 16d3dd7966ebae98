// history: T10 | 9633f180ce99 (6.19), broken by 8003c9ae204e (4.10) | the host's timer goes on by periods of its own, wherever the target is | X86Timekeeping
namespace VcpuLint.Regressions;

/// <summary>
/// x86 before 9633f180ce99 (6.19), <c>arch/x86/kvm/lapic.c</c>: <c>apic_timer_fn</c>, with the target of 18ab3fc8e880, which came with it.
/// Fact: when the host's timer has expired, the target goes on, and the timer by a period from where it was: a third deadline that nothing
/// compares with the two others. The commit sets it from the target.
/// Seen: after a pause the target is now, and the timer still is where it was, so that it is called once for each period that was missed.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86LapicHostTimerOnItsOwn : ArchPort
{
    private const uint TimerEntry = 0x832;
    private const uint InitialCount = 0x838;

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        _ = vcpu.Time.Tsc.SetFrequency(Tsc.HostFrequency);
        vcpu.Time.LapicTimer.Software.SetFunction(_ => ExpireSoftware(vcpu)); // expect: VCPU4001; VCPU4002
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        switch (index)
        {
            case TimerEntry:
                timer.Mode = LapicTimerMode.Periodic;
                return 0;
            case InitialCount:
                timer.Period = new Nanoseconds(data);
                timer.SetDeadlines(timer.Period);
                Restart(vcpu);
                return 0;
            default:
                return base.WriteMsr(vcpu, index, data);
        }
    }

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Halted)
            {
                Block(vcpu);
            }
            else
            {
                EnterGuest(vcpu);
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            LapicTimer timer = vcpu.Time.LapicTimer;
            vcpu.InterruptPending |= timer.Pending > 0;
            timer.Pending = 0;
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    private static void Block(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            StartSoftware(vcpu);
            vcpu.Block();
            Restart(vcpu);
        }

        vcpu.Halted = !vcpu.Runnable;
    }

    private static void EnterGuest(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            UpdateClock(vcpu);
        }

        GuestExit exit = default;
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.MemoryBarrier();
        vcpu.Task.PrepareTransfer();
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            vcpu.InterruptPending = false;
            exit = vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.Halted = exit.Reason == GuestExitReason.Halt;
        if (exit.Reason == GuestExitReason.PreemptionTimer)
        {
            ExpireHardware(vcpu);
        }
    }

    /// <summary><c>restart_apic_timer</c>: the hardware's timer if that can be, else the host's.</summary>
    private static void Restart(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.HardwareInUse = timer.Period != Nanoseconds.Zero && timer.Hardware.Set(timer.TscDeadline, out _) == 0;
        if (timer.HardwareInUse)
        {
            _ = timer.Software.Cancel();
        }
        else
        {
            StartSoftware(vcpu);
        }
    }

    /// <summary><c>start_sw_timer</c>.</summary>
    private static void StartSoftware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.CancelHardware();
        if (timer.Period != Nanoseconds.Zero)
        {
            timer.Software.Start(timer.TargetExpiration);
        }
    }

    /// <summary><c>kvm_lapic_expired_hv_timer</c>.</summary>
    private static void ExpireHardware(Vcpu vcpu)
    {
        vcpu.Time.LapicTimer.Expire();
        AdvanceTarget(vcpu);
        Restart(vcpu);
    }

    /// <summary><c>advance_periodic_target_expiration</c>.</summary>
    private static void AdvanceTarget(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        (Nanoseconds now, TscCycles cycles) = ClockReading.Now(HostClockId.Monotonic);
        Nanoseconds target = timer.TargetExpiration + timer.Period;
        if (target < now)
        {
            target = now;
        }

        timer.TargetExpiration = target;
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(cycles) + vcpu.Time.Tsc.NanosecondsToCycles((target - now).ToUnsigned());
    }

    /// <summary><c>apic_timer_fn</c>.</summary>
    private static TimerRestart ExpireSoftware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.Expire();
        AdvanceTarget(vcpu);
        timer.Software.Expires += timer.Period;
        return TimerRestart.Yes;
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
