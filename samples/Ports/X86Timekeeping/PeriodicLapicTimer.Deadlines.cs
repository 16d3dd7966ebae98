namespace VcpuLint.Ports.X86Timekeeping;

/// <content>The two deadlines, and the timers that are armed with them. All of it is done with preemption off.</content>
public sealed partial class PeriodicLapicTimer
{
    /// <summary><c>start_apic_timer</c>: the count is one of nanoseconds here, with the divider at one.</summary>
    private static void StartTimer(Vcpu vcpu, Nanoseconds period)
    {
        StopTimer(vcpu);
        vcpu.Time.LapicTimer.Period = period;
        if (period != Nanoseconds.Zero)
        {
            SetDeadlines(vcpu);
            Restart(vcpu);
        }
    }

    private static void StopTimer(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        _ = timer.Software.Cancel();
        CancelHardware(timer);
        timer.Period = Nanoseconds.Zero;
        timer.TscDeadline = TscCycles.Zero;
    }

    /// <summary><c>set_target_expiration</c>: both deadlines from one reading.</summary>
    private static void SetDeadlines(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = now.Time + timer.Period;
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(now.Cycles) + vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
    }

    /// <summary>
    /// <c>advance_periodic_target_expiration</c>: the target goes on by a period, but never to before now, as the periods that were missed are not
    /// delivered anyway. What is left until then makes the deadline in cycles.
    /// </summary>
    private static void AdvanceTarget(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        var reading = ClockReading.Now(HostClockId.Monotonic);
        Nanoseconds now = reading.Time;
        Nanoseconds target = timer.TargetExpiration + timer.Period;
        if (target < now)
        {
            target = now;
        }

        timer.TargetExpiration = target;
        timer.TscDeadline = vcpu.Time.Tsc.ReadGuest(reading.Cycles) + vcpu.Time.Tsc.NanosecondsToCycles((target - now).ToUnsigned());
    }

    /// <summary><c>restart_apic_timer</c>: the hardware's timer if that can be, else the host's.</summary>
    private static void Restart(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        vcpu.HostCpu.DisablePreemption();
        if ((timer.Mode == LapicTimerMode.Periodic || timer.Pending == 0) && !StartHardware(timer))
        {
            StartSoftware(vcpu);
        }

        vcpu.HostCpu.EnablePreemption();
    }

    /// <summary><c>start_hv_timer</c>: false if the hardware has no such timer or cannot count that far.</summary>
    private static bool StartHardware(LapicTimer timer)
    {
        PreemptionTimer hardware = timer.Hardware;
        if (!hardware.IsAvailable || timer.TscDeadline == TscCycles.Zero || hardware.Set(timer.TscDeadline, out bool expired) != 0)
        {
            return false;
        }

        timer.HardwareInUse = true;
        _ = timer.Software.Cancel();
        if (timer.Mode == LapicTimerMode.OneShot && expired)
        {
            // Left armed it would end the guest again and again.
            timer.Expire();
            CancelHardware(timer);
        }

        return true;
    }

    /// <summary><c>cancel_hv_timer</c>.</summary>
    private static void CancelHardware(LapicTimer timer)
    {
        timer.Hardware.Cancel();
        timer.HardwareInUse = false;
    }

    /// <summary><c>start_sw_timer</c>, <c>start_sw_period</c>: a target that is past has expired, and a periodic timer goes on from there.</summary>
    private static void StartSoftware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        CancelHardware(timer);
        if (timer.Period == Nanoseconds.Zero)
        {
            return;
        }

        if (HostClock.Monotonic() > timer.TargetExpiration)
        {
            timer.Expire();
            if (timer.Mode == LapicTimerMode.OneShot)
            {
                return;
            }

            AdvanceTarget(vcpu);
        }

        timer.Software.Start(timer.TargetExpiration);
    }

    /// <summary><c>kvm_lapic_switch_to_sw_timer</c>.</summary>
    private static void SwitchToSoftware(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        if (vcpu.Time.LapicTimer.HardwareInUse)
        {
            StartSoftware(vcpu);
        }

        vcpu.HostCpu.EnablePreemption();
    }

    /// <summary><c>kvm_lapic_switch_to_hv_timer</c>.</summary>
    private static void SwitchToHardware(Vcpu vcpu) => Restart(vcpu);

    /// <summary><c>kvm_lapic_expired_hv_timer</c>.</summary>
    private static void ExpireHardware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        vcpu.HostCpu.DisablePreemption();
        if (timer.HardwareInUse)
        {
            timer.Expire();
            CancelHardware(timer);
            if (timer.Mode == LapicTimerMode.Periodic && timer.Period != Nanoseconds.Zero)
            {
                AdvanceTarget(vcpu);
                Restart(vcpu);
            }
        }

        vcpu.HostCpu.EnablePreemption();
    }

    /// <summary><c>apic_timer_fn</c>: the host's timer goes on where the target is by then (9633f180ce99), and not by a period of its own.</summary>
    private static TimerRestart ExpireSoftware(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.Expire();
        if (timer.Mode != LapicTimerMode.Periodic || timer.Period == Nanoseconds.Zero)
        {
            return TimerRestart.No;
        }

        AdvanceTarget(vcpu);
        timer.Software.Expires = timer.TargetExpiration;
        return TimerRestart.Yes;
    }
}
