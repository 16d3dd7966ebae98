// history: T9 | 18ab3fc8e880 (6.19), broken by d8f2f498d9ed (4.18) | a timer that was not looked at for long makes up for each period, with interrupts off | X86Timekeeping
namespace VcpuLint.Regressions;

/// <summary>
/// x86 from d8f2f498d9ed (4.18) up to 6.18, <c>arch/x86/kvm/lapic.c</c>: <c>advance_periodic_target_expiration</c> (CVE-2025-71104).
/// Fact: the target goes on by a period from where it was, however long ago that is. What is left until then is below zero, and the function
/// that makes cycles of it takes it without a sign: the hardware's timer cannot count that far, so the host's is armed instead, in the past.
/// Seen: it is called at once and again for each period that was missed, with interrupts off: 86 million times for a day at 1 kHz, which is a
/// hard lockup.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86LapicTargetInThePast : ArchPort
{
    private const uint TimerEntry = 0x832;
    private const uint InitialCount = 0x838;

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        _ = vcpu.Time.Tsc.SetFrequency(Tsc.HostFrequency);
        vcpu.Time.LapicTimer.Software.SetFunction(_ => ExpireSoftware(vcpu)); // expect: VCPU3001; VCPU4002
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
                EnterGuest(vcpu); // expect: VCPU3001; VCPU4002
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
        timer.TargetExpiration += timer.Period;
        Nanoseconds left = (timer.TargetExpiration - now).ToUnsigned();
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(cycles) + vcpu.Time.Tsc.NanosecondsToCycles(left);
    }

    /// <summary><c>apic_timer_fn</c>.</summary>
    private static TimerRestart ExpireSoftware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.Expire();
        AdvanceTarget(vcpu);
        timer.Software.Expires = timer.TargetExpiration;
        return TimerRestart.Yes;
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
