// Another thread may make it runnable.
[Port("riscv")]
public sealed class PropertyEndsItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }

        return vcpu.HandleTransferWork();
    }
}
