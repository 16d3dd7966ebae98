// The use is set in an arm of its own.
[Port("x86")]
public sealed class FixSetInOneArmPort : ArchPort
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
        if (master.CanBeUsed())
        {
            bool wasInUse = master.InUse;
            master.InUse = true;
            if (!wasInUse)
            {
                master.Snapshot = ClockReading.Now();
            }
        }
        else
        {
            master.InUse = false;
        }
    }
}
