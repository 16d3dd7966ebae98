// Whose requests are looked at is not known, and the entry depends on it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RequestsOfEitherPort : ArchPort
{
    private readonly Vcpu _other;

    public RequestsOfEitherPort(Vcpu other) => _other = other;

    public override int Run(Vcpu vcpu)
    {
        Vcpu published = vcpu.Runnable ? vcpu : _other;
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!published.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
