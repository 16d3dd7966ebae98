// history: other | none | a rate limit stands before the update of all clocks, and who is turned away keeps a wrong clock | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as of 7.1 (8fe2e698fce4), <c>arch/x86/kvm/x86.c</c>: <c>kvm_arch_vcpu_load</c>, with the second half of that commit left out.
/// Fact: the limit lets ten updates of all clocks through in a second, maybe all of them in its first milliseconds, and owes nothing for those that it
/// turns away. The commit asks for the update of the own clock then, as each version before it did in one way or another.
/// Seen: in no release. The guest reads the record that was made for the CPU before, until something else has it made anew.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86RateLimitWithoutFallback : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.Second, 10);

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu.Cpu != cpu || Tsc.IsUnstable) && (!vcpu.Vm.Time.MasterClock.InUse || vcpu.Cpu == -1))
        {
            if (_updates.TryAcquire()) // expect: VCPU2002
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
            }
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
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
