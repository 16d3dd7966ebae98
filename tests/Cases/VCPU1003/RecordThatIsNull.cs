// The helper gives no record where the answer is not clear, and the guest is entered on that.
[Port("x86")]
public sealed class RecordThatIsNullPort : ArchPort
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
        if (!(look != null))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Look? Take(Vcpu vcpu) => vcpu.Task.TransferWorkPending() ? null : new Look(1, true);

    private sealed record Look(int Round, bool Pending);
}
