// The port's own world switch carries [EntersGuest]: it is an entry like the model's, and it comes without a look.
[Port("x86")]
public sealed class OwnEntryWrapperPort : ArchPort
{
    private readonly IEntryCode entryCode;

    public OwnEntryWrapperPort(IEntryCode entryCode) => this.entryCode = entryCode;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int trap = [|entryCode.SwitchToGuest(vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
        return trap;
    }
}

public interface IEntryCode
{
    [EntersGuest]
    int SwitchToGuest(Vcpu vcpu);
}
