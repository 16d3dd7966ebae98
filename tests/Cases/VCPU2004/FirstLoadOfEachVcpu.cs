// The first load of a vCPU takes the pair, and moves the clocks of those that run already.
[Port("x86")]
public sealed class FirstLoadOfEachVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        return vcpu.HandleTransferWork();
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu == -1)
        {
            [|vcpu.Vm.Time.MasterClock.Snapshot|] = ClockReading.Now();
        }

        vcpu.Cpu = cpu;
    }
}
