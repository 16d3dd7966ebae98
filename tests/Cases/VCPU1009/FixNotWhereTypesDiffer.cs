// The result is kept in a variable of the index type, which no mask fits into: nothing is offered.
[Port("arc")]
public sealed class FixNotWhereTypesDifferPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        ThreadFlag wanted = [|ThreadFlag.SigPending | ThreadFlag.NotifySignal|];
        return wanted == ThreadFlag.NeedResched ? 1 : 0;
    }
}
