// The check is a static abstract member of the policy, and one of the two policies looks at signals only.
public interface IExitPolicy
{
    static abstract bool MustBail(Vcpu vcpu);
}

[Port("arm64")]
public sealed class StaticAbstractOneIncompletePort<TPolicy> : ArchPort
    where TPolicy : IExitPolicy
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!TPolicy.MustBail(vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public sealed class WholePolicy : IExitPolicy
{
    public static bool MustBail(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

public sealed class SignalPolicy : IExitPolicy
{
    public static bool MustBail(Vcpu vcpu) => vcpu.Task.SignalPending();
}
