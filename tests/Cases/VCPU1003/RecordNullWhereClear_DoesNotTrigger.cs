// The helper gives a record only where work is pending.
[Port("x86")]
public sealed class RecordNullWhereClearPort : ArchPort
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

    private static Look? Take(Vcpu vcpu) => vcpu.Task.TransferWorkPending() ? new Look(1, true) : null;

    private sealed record Look(int Round, bool Pending);
}
