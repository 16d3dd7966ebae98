// A constructor that enters the guest is a run loop too, if only of one round.
public sealed class ConstructorEntersPort
{
    private readonly GuestExit first;

    public ConstructorEntersPort(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        first = [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    public bool StartedFast => first.IsFastPath;
}
