// The lambda that a property starts with calls the helper that enters, so the entry is the lambda's to answer for.
public sealed class HelperOfPropertyInitializerPort
{
    public Func<Vcpu, int> Step { get; } = static vcpu => [|Enter(vcpu)|];

    private static int Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
