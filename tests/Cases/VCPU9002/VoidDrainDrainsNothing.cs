// The void drain only gives up the CPU.
[Port("case")]
public sealed class VoidDrainDrainsNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [DrainsWork]
    private static void {|VCPU9002:Flush|}(Vcpu vcpu) => vcpu.Task.CondResched();
}
