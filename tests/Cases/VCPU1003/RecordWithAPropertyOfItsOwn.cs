// One of the properties of the record has code of its own: the other one is not the answer.
[Port("x86")]
public sealed class RecordWithAPropertyOfItsOwnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var (pending, other) = new Look(vcpu.Task.TransferWorkPending(), false);
        if (!other)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look(bool Pending, bool Other)
    {
        public bool Pending => Other;
    }
}
