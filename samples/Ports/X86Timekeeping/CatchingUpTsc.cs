namespace VcpuLint.Ports.X86Timekeeping;

/// <summary>
/// x86 since c285545f813d (2.6.37), <c>kvm_arch_vcpu_load</c> and <c>kvm_guest_time_update</c>. On a host whose counters are unstable each load
/// takes the whole difference to the last counter off the guest's, as e48672fa25e8 did before. In exchange the counter is marked as one that
/// has to catch up, and the update of the clock, which does that, is asked for. One of the two alone does nothing.
/// </summary>
[Port("x86/2.6.37", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class CatchingUpTsc : TimekeepingPort
{
    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        Tsc tsc = vcpu.Time.Tsc;
        _ = tsc.SetFrequency(Tsc.HostFrequency);
        (tsc.SyncedAt, tsc.SyncedValue) = (now.Time, tsc.ReadGuest(now.Cycles));
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu || Tsc.IsUnstable)
        {
            TscCyclesDelta delta = tsc.LastHostTsc == TscCycles.Zero ? TscCyclesDelta.Zero : Tsc.Read() - tsc.LastHostTsc;
            if (delta < TscCyclesDelta.Zero)
            {
                Tsc.MarkUnstable();
            }

            if (Tsc.IsUnstable)
            {
                tsc.AdjustOffset(-delta);
                tsc.Catchup = true;
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = Tsc.Read();

    /// <inheritdoc/>
    protected override void UpdateClock(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (tsc.Catchup)
        {
            // Only ever forward: a counter that is ahead is left alone, as its guest has seen it.
            var now = ClockReading.Now();
            TscCyclesDelta behind = tsc.SyncedValue + tsc.NanosecondsToCycles(now.Time - tsc.SyncedAt) - tsc.ReadGuest(now.Cycles);
            if (behind > TscCyclesDelta.Zero)
            {
                tsc.AdjustOffset(behind);
            }
        }

        base.UpdateClock(vcpu);
    }
}
