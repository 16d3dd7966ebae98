namespace VcpuLint.Ports.X86;

/// <content>The MSRs of the clock and the timer (<c>kvm_set_msr_common</c>).</content>
public sealed partial class X86Port
{
    private const uint TscDeadline = 0x6e0;
    private const uint SystemTime = 0x4b564d01;
    private const ulong SystemTimeEnabled = 1;

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        switch (index)
        {
            case SystemTime:
                WriteSystemTime(vcpu, data);
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
    /// <c>kvm_write_system_time</c>: the guest says where the record of its clock is, or that it wants none any more. Either way all clocks of the VM
    /// are updated. There is only the newer of the two MSRs, so that each guest knows the flag that goes with a master clock.
    /// </summary>
    private static void WriteSystemTime(Vcpu vcpu, ulong data)
    {
        vcpu.Arch<X86VcpuState>().ClockAddress = data & ~SystemTimeEnabled;
        vcpu.Time.PageActive = (data & SystemTimeEnabled) != 0;
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
    }
}
