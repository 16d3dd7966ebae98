// What was before is at hand, and so is what is.
[Port("x86")]
public sealed class FixOldUseKeptPort : ArchPort
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
        bool before = master.InUse;
        bool usable = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.InUse = usable;
        master.Snapshot = now;
        master.GuestDependsOnIt |= before | usable;
    }
}
