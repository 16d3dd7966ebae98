// A field is read of what a helper returns; the helper opens the window.
[Port("x86")]
public sealed class FieldOfWhatReopensTheWindowPort : ArchPort
{
    private readonly Counts _counts = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.Cpu = Reopened(vcpu).Rounds;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private Counts Reopened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return _counts;
    }

    private sealed class Counts
    {
        public int Rounds;
    }
}
