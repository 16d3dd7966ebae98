// The delegate that is made first is the drain itself, and the one that is made last does nothing.
[Port("x86")]
public sealed class DelegateOfTheModelsMethodPort : ArchPort
{
    private static Func<int>? handle;

    private static Func<int>? nothing;

    public override int Run(Vcpu vcpu)
    {
        handle = vcpu.HandleTransferWork;
        nothing = Nothing;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|handle()|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Nothing() => 0;
}
