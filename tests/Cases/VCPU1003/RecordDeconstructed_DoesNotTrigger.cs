// A record is taken apart into the answer and a number.
[Port("x86")]
public sealed class RecordDeconstructedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (pending, _) = new Look(vcpu.Task.TransferWorkPending(), 1);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look(bool Pending, int Round);
}
