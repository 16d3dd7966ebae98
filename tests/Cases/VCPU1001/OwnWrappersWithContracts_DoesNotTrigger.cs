// The port's own check and entry say with contracts what they do; no body is needed to see that the order is kept.
[Port("x86")]
public sealed class OwnWrappersWithContractsPort : ArchPort
{
    private readonly IEntryCode entryCode;

    public OwnWrappersWithContractsPort(IEntryCode entryCode) => this.entryCode = entryCode;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!entryCode.WorkWaits(vcpu))
        {
            entryCode.SwitchToGuest(vcpu);
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public interface IEntryCode
{
    [TestsWork(ThreadFlags.TransferWork)]
    bool WorkWaits(Vcpu vcpu);

    [EntersGuest]
    int SwitchToGuest(Vcpu vcpu);
}
