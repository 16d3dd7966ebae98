// Both overrides keep the lock, and either path is as short: the one that is told leads through the one in the last file.
public abstract class OneOfTwoFilesPort : ArchPort
{
    protected HostSpinLock State { get; } = new();

    public override int Run(Vcpu vcpu)
    {
        {|#0:Prepare(vcpu)|};
        {|VCPU1008:{|#3:return {|#2:0|};|}|}
    }

    public override void Put(Vcpu vcpu)
    {
        State.Lock();
        State.Unlock();
    }

    protected abstract void Prepare(Vcpu vcpu);
}

[Port("x86")]
public sealed class FirstFilePort : OneOfTwoFilesPort
{
    protected override void Prepare(Vcpu vcpu) => State.Lock();
}
