// The helper that is called never returns.
[Port("riscv")]
public sealed class HelperGoesRoundPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        [|Spin(vcpu)|];
        return 0;
    }

    private static void Spin(Vcpu vcpu)
    {
        for (; ;)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
