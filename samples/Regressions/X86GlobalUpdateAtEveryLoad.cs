// history: T11 | 8fe2e698fce4 (7.1), broken by 446fcce2a52b (6.19) | loads ask for the clocks of all vCPUs, and nothing limits how often | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 since 446fcce2a52b (6.19), <c>arch/x86/kvm/x86.c</c>: <c>kvm_arch_vcpu_load</c> and <c>kvm_gen_kvmclock_update</c>.
/// Fact: without a master clock each load on another CPU asks for an update of all clocks, and where the counters are unstable each load does. Up
/// to 6.18 the handler left the other vCPUs to work that ran 100 ms later. The commit put the loop back, as whoever needs an update should get it
/// at once; but the delay was also the only limit for the load.
/// Seen: n vCPUs that are loaded L times a second make n L updates, each of which kicks n - 1 vCPUs, most of them asleep. Steal time rose from
/// under 0.02 % to between 3 and 24 %.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86GlobalUpdateAtEveryLoad : ArchPort
{
    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu.Cpu != cpu || Tsc.IsUnstable) && (!vcpu.Vm.Time.MasterClock.InUse || vcpu.Cpu == -1))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate); // expect: VCPU2001
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Halted)
            {
                Block(vcpu);
            }
            else
            {
                EnterGuest(vcpu);
            }

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

    private static void EnterGuest(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            // kvm_gen_kvmclock_update
            foreach (Vcpu other in vcpu.Vm.Vcpus)
            {
                other.MakeRequest(VcpuRequest.ClockUpdate);
                other.Kick();
            }
        }

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
            vcpu.Halted = vcpu.EnterGuest().Reason == GuestExitReason.Halt;
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
    }

    /// <summary><c>vcpu_block</c>: a kick wakes the thread, but not the guest, so that it goes back to sleep.</summary>
    private static void Block(Vcpu vcpu)
    {
        vcpu.Block();
        vcpu.ClearRequest(VcpuRequest.Unblock);
        vcpu.Halted = !vcpu.Runnable;
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
