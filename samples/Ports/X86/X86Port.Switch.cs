namespace VcpuLint.Ports.X86;

/// <content>What happens when the vCPU comes to a CPU and leaves it: <c>kvm_arch_vcpu_load</c> and <c>kvm_arch_vcpu_put</c>.</content>
public sealed partial class X86Port
{
    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        ReturnWhatASuspendTook(vcpu);
        if (vcpu.Cpu != cpu || Tsc.IsUnstable)
        {
            DetectBackwardsTsc(vcpu);
            if (Tsc.IsUnstable)
            {
                ContinueGuestTsc(vcpu);
            }

            if (vcpu.Time.LapicTimer.HardwareInUse)
            {
                // It is armed in cycles of the guest's counter, which may have moved.
                vcpu.Time.LapicTimer.Restart();
            }

            RequestGlobalClockUpdate(vcpu);
            if (vcpu.Cpu != cpu)
            {
                // Another CPU has another timer and another translation buffer.
                vcpu.MakeRequest(VcpuRequest.MigrateTimer);
                vcpu.MakeRequest(VcpuRequest.TlbFlush);
            }
        }

        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu)
    {
        vcpu.Time.Tsc.LastHostTsc = Tsc.Read();
        vcpu.Arch<X86VcpuState>().GuestStateLoaded = false;
    }

    /// <summary>The counters of the host may begin again after a suspend, and those of its guests must not.</summary>
    private static void ReturnWhatASuspendTook(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (tsc.OffsetAdjustment != TscCyclesDelta.Zero)
        {
            tsc.AdjustOffsetByHost(tsc.OffsetAdjustment);
            tsc.OffsetAdjustment = TscCyclesDelta.Zero;
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }
    }

    /// <summary>A counter that is behind what the vCPU last saw of another shows that the counters of this host differ.</summary>
    private static void DetectBackwardsTsc(Vcpu vcpu)
    {
        TscCycles last = vcpu.Time.Tsc.LastHostTsc;
        if (last != TscCycles.Zero && Tsc.Read() < last)
        {
            Tsc.MarkUnstable();
        }
    }

    /// <summary>
    /// The guest's counter goes on from the value that it had at the last exit, and the next update of the clock makes it catch up.
    /// The kernel asks for that update only by the rule of <see cref="RequestGlobalClockUpdate"/>, as an unstable counter takes the master clock
    /// from the VM. But that happens a moment later: for the load that finds the counter unstable the rule does not hold yet, and the
    /// page would stay wrong until then. So it is asked for here.
    /// </summary>
    private static void ContinueGuestTsc(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        tsc.WriteOffset(tsc.ComputeOffset(tsc.LastGuestTsc));
        tsc.Catchup = true;
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    /// <summary>
    /// Without a master clock the clocks of a VM drift apart unless they are all updated, and a vCPU may be loaded thousands of times a second:
    /// where the limit lets no update of all through, it is the vCPU's own that is asked for (8fe2e698fce4, 7.1).
    /// </summary>
    private static void RequestGlobalClockUpdate(Vcpu vcpu)
    {
        if (vcpu.Vm.Time.MasterClock.InUse && vcpu.Cpu != -1)
        {
            return;
        }

        bool all = vcpu.Vm.Arch<X86VmState>().ClockUpdates.TryAcquire();
        vcpu.MakeRequest(all ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
    }
}
