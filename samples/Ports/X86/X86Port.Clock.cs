namespace VcpuLint.Ports.X86;

/// <content>The guest's clock: the master clock of the VM, and the record that each vCPU reads its time from.</content>
public sealed partial class X86Port
{
    /// <inheritdoc/>
    public override void InitVm(Vm vm) => CopyHostClock(vm, forced: true);

    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu)
    {
        VmTime time = vcpu.Vm.Time;
        TscKilohertz frequency = time.DefaultFrequency.Value == 0 ? Tsc.HostFrequency : time.DefaultFrequency;
        if (vcpu.Time.Tsc.SetFrequency(frequency) != 0)
        {
            // The guest has to do with the host's own frequency then.
            _ = vcpu.Time.Tsc.SetFrequency(Tsc.HostFrequency);
        }

        SynchronizeTsc(vcpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <summary>
    /// <c>kvm_synchronize_tsc</c> for a new vCPU: the first counter of a VM begins at 0, and the others take its offset, so that they all show the
    /// same.
    /// </summary>
    private static void SynchronizeTsc(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        TscSync sync = vcpu.Vm.Time.TscSync;
        Tsc tsc = vcpu.Time.Tsc;
        bool isNewGeneration = sync.CurrentGeneration == 0;
        if (isNewGeneration)
        {
            var now = ClockReading.Now();
            sync.CurrentGeneration = 1;
            sync.CurrentTime = now.Time;
            sync.CurrentValue = TscCycles.Zero;
            sync.CurrentOffset = tsc.ComputeOffset(now.Cycles, TscCycles.Zero);
            sync.MatchedVcpus = 0;
        }
        else
        {
            sync.MatchedVcpus++;
        }

        tsc.WriteOffset(sync.CurrentOffset);
        (tsc.SyncedAt, tsc.SyncedValue, tsc.Generation) = (sync.CurrentTime, sync.CurrentValue, sync.CurrentGeneration);
        if (master.CanBeUsed() != master.InUse || (master.InUse && isNewGeneration))
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    /// <summary><c>kvm_gen_kvmclock_update</c> since 6.19: every vCPU, and at once. Who asks at every load has to ask a limit first.</summary>
    private static void RequestClockUpdates(Vm vm)
    {
        foreach (Vcpu other in vm.Vcpus)
        {
            other.MakeRequest(VcpuRequest.ClockUpdate);
            other.Kick();
        }
    }

    /// <summary>
    /// <c>kvm_guest_time_update</c>: the record says what the guest's counter means. False if it cannot, and asks for another turn: the
    /// frequency of a CPU that goes down is not known.
    /// </summary>
    private static bool UpdateClock(Vcpu vcpu)
    {
        (bool hasMaster, ClockReading master, NanosecondsDelta offset) = ReadMasterClock(vcpu.Vm);

        // The frequency and the reading have to be of the same CPU.
        vcpu.HostCpu.DisablePreemption();
        TscKilohertz frequency = Tsc.CpuFrequency;
        var now = ClockReading.Now();
        vcpu.HostCpu.EnablePreemption();
        if (frequency.Value == 0)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            return false;
        }

        vcpu.Time.ClockFrequency = vcpu.Time.Tsc.Ratio.Scale(frequency);

        Publish(vcpu, hasMaster ? master : now, now, offset, hasMaster);
        return true;
    }

    /// <summary>What belongs together is read again until no update came in between.</summary>
    private static (bool HasMaster, ClockReading Reading, NanosecondsDelta Offset) ReadMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        while (true)
        {
            uint sequence = master.ReadBegin();
            (bool, ClockReading, NanosecondsDelta) read = (master.InUse, master.Snapshot, vm.Time.ClockOffset);
            if (!master.ReadRetry(sequence))
            {
                return read;
            }
        }
    }

    /// <summary>
    /// The end of <c>kvm_guest_time_update</c>. A counter that has to catch up is moved to where it should be now, and not to where it should have
    /// been when the master clock was taken (92fac63cc739). A guest that has registered no record reads none, so that nothing else is
    /// to be published.
    /// </summary>
    [PublishesClock]
    private static void Publish(Vcpu vcpu, ClockReading reading, ClockReading now, NanosecondsDelta offset, bool hasMaster)
    {
        VcpuTime time = vcpu.Time;
        TscCyclesDelta behind = ExpectedGuestTsc(time.Tsc, now.Time) - time.Tsc.ReadGuest(now.Cycles);
        if (time.Tsc.Catchup && behind > TscCyclesDelta.Zero)
        {
            time.Tsc.AdjustOffset(behind);
        }

        time.Clock = new PvClockInfo(
            time.Tsc.ReadGuest(reading.Cycles),
            reading.Time + offset,
            CycleScale.Of(time.ClockFrequency),
            hasMaster ? PvClockFlags.TscStable : PvClockFlags.None);
        if (time.PageActive)
        {
            time.Page.Publish(time.Clock);
        }
    }

    /// <summary>
    /// <c>compute_guest_tsc</c>: what the counter should read by the time that has passed. The reading may be older than the counter's last
    /// write, so the difference keeps its sign (d9173f59df3a).
    /// </summary>
    private static TscCycles ExpectedGuestTsc(Tsc tsc, Nanoseconds now) => tsc.SyncedValue + tsc.NanosecondsToCycles(now - tsc.SyncedAt);
}
