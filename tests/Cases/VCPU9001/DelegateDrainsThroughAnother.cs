// One of the delegates of this type drains through another method; which of them runs here, nobody knows.
[Port("x86")]
public sealed class DelegateDrainsThroughAnotherPort : ArchPort
{
    private static readonly Action<Vcpu> Quiet = Nothing, Loud = Drain;

    private readonly Action<Vcpu> flush;

    public DelegateDrainsThroughAnotherPort(bool isLoud) => flush = isLoud ? Loud : Quiet;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|flush(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Nothing(Vcpu vcpu)
    {
    }

    private static void Drain(Vcpu vcpu) => Handle(vcpu);

    private static void Handle(Vcpu vcpu) => vcpu.HandleTransferWork();
}
