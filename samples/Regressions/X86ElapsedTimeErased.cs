// history: T2 | c285545f813d (2.6.37), broken by e48672fa25e8 (2.6.37) | one counter that is behind costs the guest all time that it is off the CPU, for ever | X86Timekeeping
namespace VcpuLint.Regressions;

/// <summary>
/// x86 since e48672fa25e8 (2.6.37), <c>arch/x86/kvm/x86.c</c>: <c>kvm_arch_vcpu_load</c>.
/// Fact: a counter that is behind the last one, by however little, marks the counters of the host as unstable, for ever; and from then on each load on
/// another CPU takes the whole difference off the guest's counter, be it negative or positive. Nothing makes the counter catch up.
/// Seen: the guest's counter runs at 1 - (1 - u) q of its speed, if the vCPU has a CPU for a part u of the time and another one at a part q of its
/// loads: 6.2 s in 10 s for u = 0.5 and q = 0.75. The commit alone is what a bisection finds, but it takes the next one to repair it.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86ElapsedTimeErased : ArchPort
{
    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu)
        {
            TscCyclesDelta delta = tsc.LastHostTsc == TscCycles.Zero ? TscCyclesDelta.Zero : Tsc.Read() - tsc.LastHostTsc;
            if (delta < TscCyclesDelta.Zero)
            {
                Tsc.MarkUnstable();
            }

            if (Tsc.IsUnstable)
            {
                tsc.AdjustOffset(-delta); // expect: VCPU3003
            }
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
