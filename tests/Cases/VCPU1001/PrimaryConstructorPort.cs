// The port gets its entry code by its primary constructor and calls it without a look at the work.
[Port("arm64")]
public sealed class PrimaryConstructorPortPort(IEntryCode entryCode) : ArchPort
{
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
