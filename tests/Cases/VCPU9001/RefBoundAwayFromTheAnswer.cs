// The reference is bound to the answer, and then to something else: what is read through it is not followed.
[Port("x86")]
public sealed class RefBoundAwayFromTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool all = vcpu.Task.TransferWorkPending();
        bool other = false;
        ref bool pending = ref all;
        pending = ref other;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
