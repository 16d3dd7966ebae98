// The pair is taken where the clock can be used, be it new or not.
[Port("x86")]
public sealed class FixGuardedByTheNewUsePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Update(vcpu.Vm);
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Update(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        bool usable = master.CanBeUsed();
        bool wasInUse = master.InUse;
        master.InUse = usable;
        if (usable && !wasInUse)
            master.Snapshot = ClockReading.Now();
    }
}
