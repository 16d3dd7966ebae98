// The bool that the loop asks is never set.
[Port("riscv")]
public sealed class BoolNeverSetPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool done = false;
        while (![|done|])
        {
            vcpu.HostCpu.DisablePreemption();
            vcpu.Stats.Exits++;
            vcpu.HostCpu.EnablePreemption();
        }

        return vcpu.HandleTransferWork();
    }
}
