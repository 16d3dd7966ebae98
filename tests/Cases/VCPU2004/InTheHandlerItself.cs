// The handler has no helper.
[Port("x86")]
public sealed class InTheHandlerItselfPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            MasterClock master = vcpu.Vm.Time.MasterClock;
            [|master.Snapshot|] = ClockReading.Now();
            master.InUse = HostClock.IsTscBased;
        }

        return 0;
    }
}
