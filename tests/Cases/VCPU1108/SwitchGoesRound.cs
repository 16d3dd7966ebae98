// Each arm of the switch that is taken goes round.
[Port("riscv")]
public sealed class SwitchGoesRoundPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int state = 1;
        while ([|true|])
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            switch (state)
            {
                case 1:
                    continue;
                default:
                    return vcpu.HandleTransferWork();
            }
        }
    }
}
