// The helper returns a record only where work is pending.
[Port("x86")]
public sealed class HelperReturnsARecordForWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = Take(vcpu);
        if (!(look is not null))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look? Take(Vcpu vcpu)
    {
        if (!vcpu.Task.TransferWorkPending())
        {
            return null;
        }

        return new Look(1, true);
    }

    private sealed record Look(int Round, bool Pending);
}
