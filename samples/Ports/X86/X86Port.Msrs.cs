namespace VcpuLint.Ports.X86;

/// <content>The MSRs of the clock and the timer (<c>kvm_set_msr_common</c>).</content>
public sealed partial class X86Port
{
    private const uint OldWallClock = 0x11;
    private const uint OldSystemTime = 0x12;
    private const uint TscAdjust = 0x3b;
    private const uint TscDeadline = 0x6e0;
    private const uint WallClock = 0x4b564d00;
    private const uint SystemTime = 0x4b564d01;
    private const ulong SystemTimeEnabled = 1;

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        switch (index)
        {
            case OldWallClock:
            case WallClock:
                WriteWallClock(vcpu);
                return 0;
            case OldSystemTime:
            case SystemTime:
                WriteSystemTime(vcpu, data, index == OldSystemTime);
                return 0;
            case TscAdjust:
                // The guest moves its own counter: the record of its clock has to follow (d9130a2dfdd4, 5.15).
                vcpu.Time.Tsc.WriteAdjustRegister(new TscCyclesDelta(unchecked((long)data)));
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                return 0;
            case TscDeadline:
                state.TimerDeadline = data;
                state.TimerExpired = false;
                return 0;
            default:
                return base.WriteMsr(vcpu, index, data);
        }
    }

    /// <summary>
    /// <c>kvm_write_system_time</c>: the guest says where the record of its clock is, or that it wants none any more. How it says so on
    /// vCPU 0 tells whether it knows the flag that goes with a master clock.
    /// </summary>
    private static void WriteSystemTime(Vcpu vcpu, ulong data, bool isOld)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        if (vcpu.Id == 0)
        {
            if (master.BootVcpuRunsOldClock != isOld)
            {
                vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
            }

            master.BootVcpuRunsOldClock = isOld;
        }

        vcpu.Arch<X86VcpuState>().ClockAddress = data & ~SystemTimeEnabled;
        vcpu.Time.PageActive = (data & SystemTimeEnabled) != 0;
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
    }

    /// <summary>
    /// <c>kvm_write_wall_clock</c>: the guest is told at which time of day its clock showed 0. The time of day and the counter are of one reading,
    /// and the vCPU's record says what the guest's clock shows at that counter (5d6d6a7d7e66).
    /// </summary>
    private static void WriteWallClock(Vcpu vcpu)
    {
        var now = ClockReading.Now(HostClockId.Real);
        vcpu.Vm.Arch<X86VmState>().WallClock = now.Time - vcpu.Time.Clock.ReadAt(vcpu.Time.Tsc.ReadGuest(now.Cycles));
    }
}
