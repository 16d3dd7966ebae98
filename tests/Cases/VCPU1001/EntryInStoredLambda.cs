// The list calls the lambda some day, or never: the call that hands it over is not proved, and the lambda on its own looks at nothing.
[Port("x86")]
public sealed class EntryInStoredLambdaPort : ArchPort
{
    private readonly List<Action> later = [];

    public override int Run(Vcpu vcpu)
    {
        {|VCPU9001:later.Add(() => {|VCPU1001:vcpu.EnterGuest()|})|};
        return 0;
    }
}
