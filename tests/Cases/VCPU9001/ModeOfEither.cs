// Whose mode is published is not known, so neither is whether a requester sees this vCPU in the guest.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ModeOfEitherPort : ArchPort
{
    private readonly Vcpu _other;

    public ModeOfEitherPort(Vcpu other) => _other = other;

    public override int Run(Vcpu vcpu)
    {
        Vcpu published = vcpu.Runnable ? vcpu : _other;
        vcpu.HostCpu.DisableInterrupts();
        published.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
