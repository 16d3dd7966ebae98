// There is nothing in the loop at all, or nothing but a sum.
[Port("riscv")]
public sealed class NothingInTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        while ([|true|])
        {
        }
    }

    public override void Put(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int sum = 0;
        while ([|true|])
        {
            sum += 2;
        }
    }
}
