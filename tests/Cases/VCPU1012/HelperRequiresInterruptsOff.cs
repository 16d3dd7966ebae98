// The port's own helper says that it wants interrupts off; the first caller has them on.
[Port("x86")]
public sealed class HelperRequiresInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool early = [|ExitRequested(vcpu)|];
        vcpu.HostCpu.DisableInterrupts();
        if (!early && !ExitRequested(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    private static bool ExitRequested(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}
