// The helper takes requests only where the drain let it.
[Port("helper")]
public sealed class HelperReturnsTheVerdictPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Settle(vcpu);
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Settle(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            vcpu.CheckRequest(VcpuRequest.MmuReload);
        }

        return ret;
    }
}
