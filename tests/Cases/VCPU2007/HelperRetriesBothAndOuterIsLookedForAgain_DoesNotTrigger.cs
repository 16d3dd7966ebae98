// A helper inside of two handlers asks for both requests again, and the outer one is looked for once more behind them: of the inner one it is a retry.
[Port("x86")]
public sealed class HelperRetriesBothAndOuterIsLookedForAgainPort : ArchPort
{
    private int _synced;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate) && vcpu.Halted)
            {
                RetryBoth(vcpu);
            }
        }

        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            _synced++;
        }

        int ret = vcpu.HandleTransferWork();
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
        return 0;
    }

    private static void RetryBoth(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.MakeRequest(VcpuRequest.MigrateTimer);
    }
}
