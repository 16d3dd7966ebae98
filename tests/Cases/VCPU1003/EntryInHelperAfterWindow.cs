// The helper disables interrupts again and enters; the check its caller made belongs to a section that is over.
[Port("x86")]
public sealed class EntryInHelperAfterWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool bail = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
        return bail ? 0 : [|EnterOnce(vcpu)|];
    }

    private static int EnterOnce(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return exit.IsFastPath ? 1 : 0;
    }
}
