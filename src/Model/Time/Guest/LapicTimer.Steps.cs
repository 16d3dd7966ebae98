using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <content>
/// What the timer does, as the kernel does it since 6.19. A port that does it in another way writes its own functions on the properties
/// and on <see cref="Hardware"/> and <see cref="Software"/>.
/// </content>
public sealed partial class LapicTimer
{
    /// <summary>
    /// Sets both deadlines some time from now, at one reading (<c>set_target_expiration</c>). Context: preemption off.
    /// </summary>
    /// <param name="delay">After which time it expires.</param>
    public void SetDeadlines(Nanoseconds delay)
    {
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        TargetExpiration = now.Time + delay;
        TscDeadline = _tsc.ReadGuest(now.Cycles) + _tsc.NanosecondsToCycles(delay);
    }

    /// <summary>
    /// Goes on to the next period (<c>advance_periodic_target_expiration</c>): one deadline is moved, but never to before now, and the other derived
    /// from it at one reading. Context: preemption off.
    /// </summary>
    public void AdvanceTarget()
    {
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        TargetExpiration = Nanoseconds.Max(TargetExpiration + Period, now.Time);
        TscDeadline = _tsc.ReadGuest(now.Cycles) + _tsc.NanosecondsToCycles(TargetExpiration - now.Time);
    }

    /// <summary>Arms the hardware's timer if that can be, and stops the host's (<c>start_hv_timer</c>). Context: preemption off.</summary>
    /// <returns><see langword="false"/> if it cannot be: the host's has to be used.</returns>
    [ArmsTimer]
    public bool StartHardware()
    {
        if (!Hardware.IsAvailable || TscDeadline == TscCycles.Zero || Hardware.Set(TscDeadline, out bool expired) != 0)
        {
            return false;
        }

        HardwareInUse = true;
        _ = Software.Cancel();
        if (Mode != LapicTimerMode.Periodic)
        {
            // Once it has expired it must not end the guest again and again.
            if (Pending > 0)
            {
                CancelHardware();
            }
            else if (expired)
            {
                Expire();
                CancelHardware();
            }
        }

        return true;
    }

    /// <summary>Stops the hardware's timer (<c>cancel_hv_timer</c>). Context: preemption off.</summary>
    public void CancelHardware()
    {
        Hardware.Cancel();
        HardwareInUse = false;
    }

    /// <summary>Arms the host's timer and stops the hardware's (<c>start_sw_timer</c>). Context: preemption off.</summary>
    [ArmsTimer]
    public void StartSoftware()
    {
        if (HardwareInUse)
        {
            CancelHardware();
        }

        if (Mode == LapicTimerMode.TscDeadline && Pending == 0)
        {
            StartSoftwareDeadline();
        }
        else if (Mode == LapicTimerMode.Periodic || (Mode == LapicTimerMode.OneShot && Pending == 0))
        {
            StartSoftwarePeriod();
        }
    }

    /// <summary>Arms one of the two timers, the hardware's if that can be (<c>restart_apic_timer</c>). Context: preemption off.</summary>
    [ArmsTimer]
    public void Restart()
    {
        if ((Mode == LapicTimerMode.Periodic || Pending == 0) && !StartHardware())
        {
            StartSoftware();
        }
    }

    /// <summary>
    /// The guest is about to be halted: the hardware's timer would not wake it (<c>kvm_lapic_switch_to_sw_timer</c>). Context: preemption
    /// off.
    /// </summary>
    [ArmsTimer]
    public void SwitchToSoftware()
    {
        if (HardwareInUse)
        {
            StartSoftware();
        }
    }

    /// <summary>The guest is about to run again (<c>kvm_lapic_switch_to_hv_timer</c>). Context: preemption off.</summary>
    [ArmsTimer]
    public void SwitchToHardware() => Restart();

    /// <summary>The hardware's timer ended the guest (<c>kvm_lapic_expired_hv_timer</c>). Context: preemption off.</summary>
    [ArmsTimer]
    public void ExpireHardware()
    {
        if (!HardwareInUse)
        {
            return;
        }

        Expire();
        CancelHardware();
        if (Mode == LapicTimerMode.Periodic && Period != Nanoseconds.Zero)
        {
            AdvanceTarget();
            Restart();
        }
    }

    /// <summary>
    /// The host's timer expired (<c>apic_timer_fn</c>): what it calls unless a port gave it another function. Context: an interrupt.
    /// </summary>
    /// <returns>Whether it goes on.</returns>
    [ArmsTimer]
    public TimerRestart ExpireSoftware()
    {
        Expire();
        if (Mode != LapicTimerMode.Periodic || Period == Nanoseconds.Zero)
        {
            return TimerRestart.No;
        }

        AdvanceTarget();
        Software.Expires = TargetExpiration;
        return TimerRestart.Yes;
    }

    /// <summary>
    /// Notes that it expired, and wakes the vCPU (<c>apic_timer_expired</c>). One that waits already is not counted twice: the guest gets one
    /// interrupt for both. Context: any.
    /// </summary>
    [RaisesRequest]
    public void Expire()
    {
        Expirations++;
        if (Pending > 0)
        {
            return;
        }

        if (Mode == LapicTimerMode.TscDeadline)
        {
            TscDeadline = TscCycles.Zero;
        }

        Pending++;
        _vcpu.MakeRequest(VcpuRequest.Unblock);
        _vcpu.Kick();
    }

    private void StartSoftwarePeriod()
    {
        if (Period == Nanoseconds.Zero)
        {
            return;
        }

        if (HostClock.Monotonic() > TargetExpiration)
        {
            Expire();
            if (Mode == LapicTimerMode.OneShot)
            {
                return;
            }

            AdvanceTarget();
        }

        Software.Start(TargetExpiration);
    }

    private void StartSoftwareDeadline()
    {
        if (TscDeadline == TscCycles.Zero || _tsc.Frequency.Value == 0)
        {
            return;
        }

        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        TscCycles guest = _tsc.ReadGuest(now.Cycles);
        if (TscDeadline > guest)
        {
            // The kernel divides here, and does not scale, because a frequency has no scale for this direction at hand.
            ulong cycles = (TscDeadline - guest).ToUnsigned().Value;
            Software.Start(now.Time + new Nanoseconds(unchecked(cycles * 1_000_000) / _tsc.Frequency.Value));
        }
        else
        {
            Expire();
        }
    }
}
