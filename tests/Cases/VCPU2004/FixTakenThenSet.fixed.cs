// The pair is taken before it is said that it is used.
[Port("x86")]
public sealed class FixTakenThenSetPort : ArchPort
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
        if (!vm.Time.MasterClock.InUse)
        {
            vm.Time.MasterClock.Snapshot = ClockReading.Now();
        }

        vm.Time.MasterClock.InUse = vm.Time.MasterClock.CanBeUsed();
    }
}
