// Whose request is made behind the look at them is not known: it may be one of this vCPU.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RaisedOfEitherPort : ArchPort
{
    private readonly Vcpu _other;

    public RaisedOfEitherPort(Vcpu other) => _other = other;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Stats.Exits++;
        }

        Vcpu published = vcpu.Runnable ? vcpu : _other;
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        bool quiet = !vcpu.RequestPending();
        published.MakeRequest(VcpuRequest.Event);
        if (quiet && !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
