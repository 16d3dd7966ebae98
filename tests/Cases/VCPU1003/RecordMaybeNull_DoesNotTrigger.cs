// The helper gives a record with the answer, or null.
[Port("x86")]
public sealed class RecordMaybeNullPort : ArchPort
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
        if (!(look == null || look.Pending))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look? Take(Vcpu vcpu) => vcpu.Runnable ? new Look(1, vcpu.Task.TransferWorkPending()) : null;

    private sealed record Look(int Round, bool Pending);
}
