// Every other turn disables interrupts; the way is the one that gets there first.
[Port("riscv")]
public sealed class OneTurnOfTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool {|#0:first = vcpu.Halted|};
        while ({|#1:[|true|]|})
        {
            if ({|#2:first|})
            {
                vcpu.HostCpu.DisableInterrupts();
                vcpu.HostCpu.EnableInterrupts();
            }

            {|#3:first = !first|};
        }
    }
}
