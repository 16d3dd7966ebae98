// All are asked, and the pair is taken for a new generation only.
[Port("x86")]
public sealed class TakenForAGenerationPort : ArchPort
{
    private ulong _taken;

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        ulong generation = vm.Time.TscSync.CurrentGeneration;
        if (_taken != generation)
        {
            _taken = generation;
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
