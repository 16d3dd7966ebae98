// Nothing but the pair is taken.
[Port("x86")]
public sealed class FixTakenOnlyPort : ArchPort
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

        // As the host has it.
        master.Snapshot = ClockReading.Now();
    }
}
