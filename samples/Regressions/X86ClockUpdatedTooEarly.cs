// history: other | none | the update of a clock is looked for before that of all clocks, which asks for it | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86, <c>arch/x86/kvm/x86.c</c>: <c>vcpu_enter_guest</c>, with the handlers in another order.
/// Fact: the handler of the update of all clocks asks each vCPU for a new record, its own one too, so that the handler of that comes behind
/// it. Here it comes first.
/// Seen: in no release. The last look at all requests keeps the guest out, and the whole way to the entry is gone once more.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86ClockUpdatedTooEarly : ArchPort
{
    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                UpdateClock(vcpu);
            }

            if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
            {
                foreach (Vcpu other in vcpu.Vm.Vcpus)
                {
                    other.MakeRequest(VcpuRequest.ClockUpdate); // expect: VCPU2007
                    other.Kick();
                }
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
