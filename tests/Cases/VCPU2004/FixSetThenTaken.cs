// The clock is said to be in use, and a new pair is taken, whatever was before.
[Port("x86")]
public sealed class FixSetThenTakenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|Update(vcpu.Vm)|];
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
        ClockReading now = ClockReading.Now();
        master.InUse = master.CanBeUsed();
        master.Snapshot = now; // for all
    }
}
