// history: T4 | d8f2f498d9ed (4.18), broken by 8003c9ae204e (4.10) | a timer has two deadlines, and each goes on by its own idea of a period | X86Timekeeping
namespace VcpuLint.Regressions;

/// <summary>
/// x86 from 8003c9ae204e (4.10) up to 4.17, <c>arch/x86/kvm/lapic.c</c>: <c>advance_periodic_target_expiration</c>.
/// Fact: the deadline for the hardware's timer is in cycles of the guest's counter, that for the host's on a clock that NTP slews. In each
/// period each of them is moved on by a period in its own unit, and nothing ever compares the two.
/// Seen: they drift apart by 20 us a second if the clock is slewed by 20 ppm. Once they are a period apart, a guest that halts is woken by
/// the one and interrupted by the other in the same turn, and both go on by two periods: it gets half its interrupts, later a third, then a
/// quarter.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86LapicDeadlinesApart : ArchPort
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
                EnterGuest(vcpu); // expect: VCPU4001; VCPU4002
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
        timer.TscDeadline += vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
        timer.TargetExpiration += timer.Period;
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
