// Both overrides keep the lock, and either path is as short: the one that is told leads through the one that stands last.
public abstract class OneOfTwoOverridesPort : ArchPort
{
    protected HostSpinLock State { get; } = new();

    public override int Run(Vcpu vcpu)
    {
        {|#0:Prepare(vcpu)|};
        {|VCPU1008:{|#3:return {|#2:0|};|}|}
    }

    protected abstract void Prepare(Vcpu vcpu);
}

[Port("x86")]
public sealed class FirstPort : OneOfTwoOverridesPort
{
    protected override void Prepare(Vcpu vcpu) => State.Lock();
}

[Port("x86")]
public sealed class SecondPort : OneOfTwoOverridesPort
{
    protected override void Prepare(Vcpu vcpu) => {|#1:State.Lock()|};
}
