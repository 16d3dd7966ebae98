// history: T6 | d9130a2dfdd4 (5.15) | the guest moves its counter, and the record of its clock stays as it was | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as before d9130a2dfdd4 (5.15), <c>arch/x86/kvm/x86.c</c>: <c>kvm_set_msr_common</c>.
/// Fact: a guest that writes <c>MSR_IA32_TSC_ADJUST</c> moves the offset of its counter. The record that it computes its time from says what the
/// counter was at a known instant, and that is not true any more. The commit asks for an update of the clock with the write.
/// Seen: the guest's clock jumps by as much as the counter was moved, and back at the next update, which may be long after.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86TscAdjustNotPublished : ArchPort
{
    private const uint TscAdjust = 0x3b;

    /// <inheritdoc/>
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index != TscAdjust)
        {
            return base.WriteMsr(vcpu, index, data);
        }

        vcpu.Time.Tsc.WriteAdjustRegister(new TscCyclesDelta(unchecked((long)data))); // expect: VCPU3004
        return 0;
    }

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                UpdateClock(vcpu);
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
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

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
