// Where the master clock of the one VM cannot be used any more, that of another one is taken, whatever it was.
[Port("x86")]
public sealed class TakenForAnotherVmWhereOffPort : ArchPort
{
    private MasterClock? _other;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        ClockReading now = ClockReading.Now();
        bool use = vm.OnlineVcpus > 3;
        master.BeginUpdate();
        master.InUse = use;
        master.EndUpdate();
        if (!use)
        {
            _other!.BeginUpdate();
            _other.Snapshot = now;
            _other.EndUpdate();
        }
    }
}
