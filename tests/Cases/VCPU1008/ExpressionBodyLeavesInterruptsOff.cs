// The body is one expression, and the helper that it calls disables interrupts and enters; nobody enables them.
[Port("s390")]
public sealed class ExpressionBodyLeavesInterruptsOffPort : ArchPort
{
    public override int [|Run|](Vcpu vcpu) => EnterOnce(vcpu);

    private static int EnterOnce(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        vcpu.EnterGuest();
        return 1;
    }
}
