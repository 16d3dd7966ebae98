// What sets the abstract property really opens the window.
[Port("x86")]
public sealed class AbstractPropertySetOpensWindowPort : ArchPort
{
    private readonly Counts _counts = new Opening();

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
            _counts.Rounds = 1;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private abstract class Counts
    {
        public abstract int Rounds { set; }
    }

    private sealed class Opening : Counts
    {
        public override int Rounds
        {
            set
            {
                HostCpu.Current.EnableInterrupts();
                HostCpu.Current.DisableInterrupts();
            }
        }
    }
}
