// The helper fills the caller's variable through a ref parameter, and only while that is still zero.
[Port("riscv")]
public sealed class RefParameterCarriesTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            Settle(vcpu, ref ret);
            if (ret < 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }

    private static void Settle(Vcpu vcpu, ref int ret)
    {
        if (ret == 0)
        {
            ret = vcpu.HandleTransferWork();
        }
    }
}
