// Each put takes a new pair where the CPU is another one.
[Port("x86")]
public sealed class AtEachPutPort : ArchPort
{
    private int _cpu;

    public override int Run(Vcpu vcpu)
    {
        return vcpu.HandleTransferWork();
    }

    public override void Put(Vcpu vcpu)
    {
        if (vcpu.Cpu != _cpu)
        {
            [|vcpu.Vm.Time.MasterClock.Snapshot|] = ClockReading.Now();
            _cpu = vcpu.Cpu;
        }
    }
}
