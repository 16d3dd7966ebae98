// The pair that is taken is returned at once.
[Port("x86")]
public sealed class FixTakenInAnExpressionPort : ArchPort
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

    private static ClockReading Update(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        return master.Snapshot = ClockReading.Now();
    }
}
