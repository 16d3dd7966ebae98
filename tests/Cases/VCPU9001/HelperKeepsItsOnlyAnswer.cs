// A helper has nothing but the answer, and keeps a copy of it where everybody may write.
[Port("x86")]
public sealed class HelperKeepsItsOnlyAnswerPort : ArchPort
{
    private static bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Look(vcpu);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Look(Vcpu vcpu)
    {
        bool seen = vcpu.Task.TransferWorkPending();
        pending = seen;
    }
}
