// Interrupts are off two calls above the one that requires it, and stay off on the way down.
[Port("x86")]
public sealed class RequirementThroughTwoCallsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        GuestEntry.TryEnter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class GuestEntry
{
    public static void TryEnter(Vcpu vcpu)
    {
        if (Ready(vcpu))
        {
            vcpu.EnterGuest();
        }
    }

    private static bool Ready(Vcpu vcpu) => vcpu.Runnable && Clear(vcpu.Task);

    [Requires(Interrupts = InterruptState.Off)]
    private static bool Clear(HostTask task) => !task.TransferWorkPending();
}
