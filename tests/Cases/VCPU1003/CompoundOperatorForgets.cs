// The operator of a compound assignment forgets the answer.
[Port("x86")]
public sealed class CompoundOperatorForgetsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var work = new WorkOf(vcpu.Task.TransferWorkPending());
        work |= false;
        if (!work.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct WorkOf(bool Pending)
    {
        public static WorkOf operator |(WorkOf work, bool pending) => new(pending);
    }
}
