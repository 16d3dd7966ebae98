// The property is declared where it overrides another already; what is there really overrides it once more, and opens the window.
[Port("x86")]
public sealed class PropertyOverriddenTwiceOpensWindowPort : ArchPort
{
    private readonly Noting _counts = new Opening();

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
            vcpu.Cpu = _counts.Rounds;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private abstract class Counts
    {
        public abstract int Rounds { get; }
    }

    private class Noting : Counts
    {
        public override int Rounds => 1;
    }

    private sealed class Opening : Noting
    {
        public override int Rounds
        {
            get
            {
                HostCpu.Current.EnableInterrupts();
                HostCpu.Current.DisableInterrupts();
                return 2;
            }
        }
    }
}
