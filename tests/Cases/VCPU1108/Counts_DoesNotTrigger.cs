// The count comes to its end.
[Port("riscv")]
public sealed class CountsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        for (int left = 3; left > 0; left--)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }

        return vcpu.HandleTransferWork();
    }
}
