// It drains each time; that it never leaves with the result is VCPU1006.
[Port("riscv")]
public sealed class DrainsForEverPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
