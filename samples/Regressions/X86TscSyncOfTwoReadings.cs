// history: T16 | patches 18 and 19 of a series of 36 (2026) | a counter begins at one reading, and its time is another one | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 up to 7.1, <c>arch/x86/kvm/x86.c</c>: <c>kvm_synchronize_tsc</c> and <c>kvm_compute_l1_tsc_offset</c>.
/// Fact: the time at which a counter begins is read first, and the function that makes the offset reads the host's counter itself, a moment
/// later. The two are kept as one pair, from which is computed what the counter should read at any time.
/// Seen: the counter is behind that by what lies between the two readings, and catches up with it at once: a lock or an interrupt in between
/// makes it microseconds.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86TscSyncOfTwoReadings : ArchPort
{
    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        SynchronizeTsc(vcpu); // expect: VCPU3002
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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

    /// <summary><c>kvm_synchronize_tsc</c> for a new vCPU.</summary>
    private static void SynchronizeTsc(Vcpu vcpu)
    {
        TscSync sync = vcpu.Vm.Time.TscSync;
        Tsc tsc = vcpu.Time.Tsc;
        _ = tsc.SetFrequency(Tsc.HostFrequency);
        if (sync.CurrentGeneration == 0)
        {
            sync.CurrentGeneration = 1;
            sync.CurrentTime = HostClock.KvmBase();
            sync.CurrentOffset = tsc.ComputeOffset(TscCycles.Zero);
        }

        tsc.WriteOffset(sync.CurrentOffset);
        (tsc.SyncedAt, tsc.SyncedValue) = (sync.CurrentTime, TscCycles.Zero);
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Page.Publish(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
