// The check is a static abstract member of the policy; each policy of the project looks at everything.
public interface IExitPolicy
{
    static abstract bool MustBail(Vcpu vcpu);
}

[Port("arm64")]
public sealed class StaticAbstractCheckPort<TPolicy> : ArchPort
    where TPolicy : IExitPolicy
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!TPolicy.MustBail(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public sealed class PlainPolicy : IExitPolicy
{
    public static bool MustBail(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

public sealed class RequestPolicy : IExitPolicy
{
    public static bool MustBail(Vcpu vcpu) => vcpu.RequestPending() | vcpu.Task.TransferWorkPending();
}
