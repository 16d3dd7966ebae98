// The port keeps its vCPU in a property; it is the one of the twin that is looked at.
[Port("x86")]
public sealed class PropertyOfTheTwinPort : ArchPort
{
    private PropertyOfTheTwinPort? _twin;

    private Vcpu? Current { get; set; }

    public override int Run(Vcpu vcpu)
    {
        Current = vcpu;
        if (_twin is null || _twin.Current is null)
        {
            return 0;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!_twin.Current.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        if (!Current.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Pair(PropertyOfTheTwinPort twin) => _twin = twin;
}
