namespace VcpuLint.Ports.X86Timekeeping;

/// <summary>
/// x86 since 18ab3fc8e880 (6.19), <c>arch/x86/kvm/lapic.c</c>: the timer of the local APIC in the modes that go by time. While the vCPU runs the
/// hardware's timer ends the guest; while it is halted the host's wakes it. Both stand for one instant, so one deadline is kept and the
/// other one derived from it.
/// </summary>
[Port("x86/6.19", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class PeriodicLapicTimer : TimekeepingPort
{
    private const uint TimerEntry = 0x832;
    private const uint InitialCount = 0x838;

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        _ = vcpu.Time.Tsc.SetFrequency(Tsc.HostFrequency);
        vcpu.Time.LapicTimer.Software.SetFunction(_ => ExpireSoftware(vcpu));
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu && vcpu.Time.LapicTimer.HardwareInUse)
        {
            // It is armed in cycles of a counter, and that of another CPU may be another one.
            Restart(vcpu);
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        switch (index)
        {
            case TimerEntry:
                return SetMode(vcpu, data);
            case InitialCount:
                StartTimer(vcpu, new Nanoseconds(data));
                return 0;
            default:
                return base.WriteMsr(vcpu, index, data);
        }
    }

    /// <inheritdoc/>
    protected override int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.PreemptionTimer:
                ExpireHardware(vcpu);
                return 1;
            case GuestExitReason.MsrWrite:
                if (WriteMsr(vcpu, exit.Index, exit.Value) != 0)
                {
                    vcpu.InterruptPending = true;
                }

                return 1;
            default:
                return base.HandleExit(vcpu, exit);
        }
    }

    /// <summary><c>vcpu_block</c>: the hardware's timer would not wake a guest that does not run.</summary>
    protected override void Wait(Vcpu vcpu)
    {
        bool hardware = vcpu.Time.LapicTimer.HardwareInUse;
        if (hardware)
        {
            SwitchToSoftware(vcpu);
        }

        base.Wait(vcpu);
        if (hardware)
        {
            SwitchToHardware(vcpu);
        }
    }

    /// <summary><c>kvm_inject_apic_timer_irqs</c>: however often it has expired meanwhile, the guest gets one interrupt.</summary>
    protected override void InjectPendingTimer(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        if (timer.Pending > 0)
        {
            timer.Pending = 0;
            vcpu.InterruptPending = true;
        }
    }

    /// <summary><c>apic_update_lvtt</c>: another mode stops the timer. The third one, which has a deadline in cycles only, is left out.</summary>
    private static int SetMode(Vcpu vcpu, ulong entry)
    {
        const int ModeShift = 17;
        LapicTimer timer = vcpu.Time.LapicTimer;
        var mode = (LapicTimerMode)((entry >> ModeShift) & 3);
        if (mode is not (LapicTimerMode.OneShot or LapicTimerMode.Periodic))
        {
            return 1;
        }

        if (timer.Mode != mode)
        {
            StopTimer(vcpu);
            timer.Mode = mode;
        }

        return 0;
    }
}
