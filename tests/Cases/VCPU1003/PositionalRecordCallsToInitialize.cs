// The record has no constructor with code, and what it begins with comes from a call.
[Port("x86")]
public sealed class PositionalRecordCallsToInitializePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var answer = new Answer(vcpu.Task.TransferWorkPendingHint());
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (answer.MayEnter || !answer.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private record struct Answer(bool Pending)
    {
        public bool MayEnter { get; set; } = Default;

        private static bool Default => Read();

        private static bool Read() => DateTime.Now.Ticks > 3;
    }
}
