// A copy of a record with another round keeps the answer.
[Port("x86")]
public sealed class RecordWithKeepsTheRestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending(), 1) with { Round = 2 };
        if (look is { Pending: false })
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look(bool Pending, int Round);
}
