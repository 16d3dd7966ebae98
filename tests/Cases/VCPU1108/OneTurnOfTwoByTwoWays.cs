// Two ways lead into the loop, each into another turn: the way that is told is that to the turn that is found first.
[Port("riscv")]
public sealed class OneTurnOfTwoByOneTurnOfTwoByTwoWaysPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool {|#0:first = false|};
        if ({|#1:vcpu.Halted|})
        {
        }
        else
        {
            vcpu.HostCpu.MemoryBarrier();
            first = true;
        }

        while ([|true|])
        {
            if (first)
            {
                vcpu.HostCpu.DisableInterrupts();
                vcpu.HostCpu.EnableInterrupts();
            }

            first = !first;
        }
    }
}
