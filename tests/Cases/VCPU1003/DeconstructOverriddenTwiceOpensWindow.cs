// The object is declared to be one that overrides Deconstruct already; what it really is overrides it once more, and opens the window.
[Port("x86")]
public sealed class DeconstructOverriddenTwiceOpensWindowPort : ArchPort
{
    private readonly Noting _parts = new Opening();

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
            _parts.Vcpu = vcpu;
            var (round, limit) = _parts;
            vcpu.Cpu = round < limit ? round : 0;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private abstract class Parts
    {
        public Vcpu? Vcpu { get; set; }

        public abstract void Deconstruct(out int round, out int limit);
    }

    private class Noting : Parts
    {
        public override void Deconstruct(out int round, out int limit) => (round, limit) = (0, 1);
    }

    private sealed class Opening : Noting
    {
        public override void Deconstruct(out int round, out int limit)
        {
            HostCpu.Current.EnableInterrupts();
            HostCpu.Current.DisableInterrupts();
            (round, limit) = (0, 1);
        }
    }
}
