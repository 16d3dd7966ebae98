// The operator makes nothing of the record, so that everybody looks.
[Port("x86")]
public sealed class RecordMadeNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        WorkOf? work = new(false);
        work |= true;
        if (work is not null || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record WorkOf(bool Pending)
    {
        public static WorkOf? operator |(WorkOf? work, bool pending) => null;
    }
}
