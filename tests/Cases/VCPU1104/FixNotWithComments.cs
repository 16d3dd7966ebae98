// Each flag has its comment: no fix may drop them.
[Port("x86")]
public sealed class FixNotWithCommentsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.Task.TestFlags(
        [|ThreadFlags.SigPending // a signal
        | ThreadFlags.NotifySignal|]) ? 1 : 0; // or what looks like one
}
