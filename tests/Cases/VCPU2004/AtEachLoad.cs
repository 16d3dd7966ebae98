// Each load takes a new pair.
[Port("x86")]
public sealed class AtEachLoadPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        return vcpu.HandleTransferWork();
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.Vm.Time.MasterClock.Snapshot|] = ClockReading.Now();
        vcpu.Cpu = cpu;
    }
}
