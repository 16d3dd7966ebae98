// It goes from one state to the other and back.
[Port("riscv")]
public sealed class TwoStatesInTurnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool first = true;
        while ([|true|])
        {
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.EnablePreemption();
            first = !first;
        }
    }
}
