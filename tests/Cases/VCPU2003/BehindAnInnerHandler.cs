// The handler of a request that each load makes asks for the master clock, behind the handler of that.
[Port("x86")]
public sealed class BehindAnInnerHandlerPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.MigrateTimer)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
            {
                {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
            }

            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
