// The interface is implemented explicitly, by a check that asks for signals only.
[Port("x86")]
public sealed class ExplicitImplementationIncompletePort : ArchPort
{
    private readonly IExitPolicy policy = new SignalPolicy();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!policy.MustBail(vcpu))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal interface IExitPolicy
{
    bool MustBail(Vcpu vcpu);
}

internal sealed class SignalPolicy : IExitPolicy
{
    bool IExitPolicy.MustBail(Vcpu vcpu) => vcpu.Task.SignalPending();
}
