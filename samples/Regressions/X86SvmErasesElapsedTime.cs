// history: T1 | c285545f813d (2.6.37) | on hosts with unstable counters a load takes all time off the CPU from the guest's counter | X86Timekeeping
namespace VcpuLint.Regressions;

/// <summary>
/// x86, AMD, up to 2.6.36, <c>arch/x86/kvm/svm.c</c>: <c>svm_vcpu_load</c>.
/// Fact: if the counters of the host are unstable, a load on another CPU adds to the offset what the new counter is ahead or behind: the guest's counter
/// goes on where it stood when the vCPU was put. VMX repaired only what the new counter was behind.
/// Seen: only on hosts that had declared their counters unstable before, so that hardly anybody was hit.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86SvmErasesElapsedTime : ArchPort
{
    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu && vcpu.Cpu != -1 && Tsc.IsUnstable)
        {
            tsc.AdjustOffset(tsc.LastHostTsc - Tsc.Read()); // expect: VCPU3003
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = Tsc.Read();

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
