namespace VcpuLint.Ports.X86;

/// <content>
/// What happens around the loop: <c>kvm_arch_vcpu_load</c>, <c>kvm_arch_vcpu_put</c> and the MSRs of the clock and the timer.
/// </content>
public sealed partial class X86Port
{
    private const uint TscDeadline = 0x6e0;
    private const uint SystemTime = 0x4b564d01;

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            // Another CPU has another time stamp counter, another timer and another translation buffer.
            vcpu.MakeRequest(VcpuRequest.MigrateTimer);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.MakeRequest(VcpuRequest.TlbFlush);
        }

        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Arch<X86VcpuState>().GuestStateLoaded = false;

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        switch (index)
        {
            case SystemTime:
                state.ClockAddress = data;
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
                return 0;
            case TscDeadline:
                state.TimerDeadline = data;
                state.TimerExpired = false;
                return 0;
            default:
                return base.WriteMsr(vcpu, index, data);
        }
    }
}
