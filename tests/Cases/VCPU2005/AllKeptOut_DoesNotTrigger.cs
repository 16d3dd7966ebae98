// All are kept out of the guest while the pair is taken.
[Port("x86")]
public sealed class AllKeptOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.RequestInProgress();
        master.BeginUpdate();
        master.InUse = HostClock.IsTscBased;
        master.EndUpdate();
    }
}
