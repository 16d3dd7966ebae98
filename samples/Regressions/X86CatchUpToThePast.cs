// history: T17 | d9173f59df3a (linux-next of 2026-09-15) | a counter that has to catch up gets to a time centuries ahead | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 before d9173f59df3a, <c>arch/x86/kvm/x86.c</c>: <c>compute_guest_tsc</c>.
/// Fact: the counter of a vCPU that has to catch up is compared with what it should read by the time that has passed since it was written.
/// That time is a signed difference, and the function that scales it takes an unsigned one; the instant it is taken at is the pair's, which
/// may be older than the write. The result is used only if it is ahead of the counter, which an enormous one always is.
/// Seen: for 2,695,948 kHz a difference of -1 ns gives a counter that is 12432865694016602111 cycles ahead of the right one: 146 years.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86CatchUpToThePast : ArchPort
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        _ = tsc.SetFrequency(Tsc.HostFrequency);
        var now = ClockReading.Now();
        (tsc.SyncedAt, tsc.SyncedValue) = (now.Time, tsc.ReadGuest(now.Cycles));
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (Tsc.IsUnstable)
        {
            vcpu.Time.Tsc.Catchup = true;
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
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

    /// <summary><c>pvclock_update_vm_gtod_copy</c>, when the VM is made.</summary>
    private static void CopyHostClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.InUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
    }

    /// <summary><c>kvm_guest_time_update</c>.</summary>
    [PublishesClock]
    private static void UpdateClock(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        uint sequence;
        bool hasMaster;
        ClockReading reading;
        NanosecondsDelta offset;
        do
        {
            sequence = master.ReadBegin();
            hasMaster = master.InUse;
            reading = master.Snapshot;
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));
        reading = hasMaster ? reading : ClockReading.Now();
        Tsc tsc = vcpu.Time.Tsc;
        if (tsc.Catchup)
        {
            TscCycles expected = ExpectedGuestTsc(tsc, reading.Time); // expect: VCPU3001
            TscCycles guest = tsc.ReadGuest(reading.Cycles);
            if (expected > guest)
            {
                tsc.AdjustOffset(expected - guest);
            }
        }

        vcpu.Time.Page.Publish(new PvClockInfo(tsc.ReadGuest(reading.Cycles), reading.Time + offset, CycleScale.Of(Tsc.HostFrequency)));
    }

    /// <summary><c>compute_guest_tsc</c>.</summary>
    private static TscCycles ExpectedGuestTsc(Tsc tsc, Nanoseconds now) =>
        tsc.SyncedValue + tsc.NanosecondsToCycles((now - tsc.SyncedAt).ToUnsigned());
}
