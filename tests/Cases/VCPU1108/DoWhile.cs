// The condition at the end is settled before.
[Port("riscv")]
public sealed class DoWhilePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int left = 3;
        do
        {
            [|vcpu.HostCpu.DisableInterrupts()|];
            vcpu.HostCpu.EnableInterrupts();
        }
        while (left > 2);
        return vcpu.HandleTransferWork();
    }
}
