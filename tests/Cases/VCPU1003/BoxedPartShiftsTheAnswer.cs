// Behind the numbers that become an object is no answer.
[Port("x86")]
public sealed class BoxedPartShiftsTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var numbered = ((1, vcpu.Task.TransferWorkPending()), false);
        (object Numbers, bool Pending) boxed = numbered;
        if (!boxed.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
