// The helper returns a number with the answer, which become one object, and no answer behind them.
[Port("x86")]
public sealed class BoxedTupleOfACallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (object Numbers, bool Pending) boxed = Looked(vcpu);
        if (!boxed.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static ((int Round, bool Pending) Look, bool Hint) Looked(Vcpu vcpu) => ((1, vcpu.Task.TransferWorkPending()), false);
}
