// The property of the record is set where the record is made.
[Port("x86")]
public sealed class RecordPropertyThatIsSetPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var looker = new Looker(1) { Own = vcpu };
        if (!looker.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Looker(int Round)
    {
        public required Vcpu Own { get; set; }

        public bool IsPending() => Own.Task.TransferWorkPending();
    }
}
