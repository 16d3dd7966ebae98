// The parameter that takes the answer has another name.
[Port("x86")]
public sealed class RefToAParameterThatTakesTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = Look(vcpu, false);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool Look(Vcpu vcpu, bool pending)
    {
        bool none = false;
        ref bool other = ref pending;
        other = ref none;
        pending = vcpu.Task.TransferWorkPending();
        return pending;
    }
}
