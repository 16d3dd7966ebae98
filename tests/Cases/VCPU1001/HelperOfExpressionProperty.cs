// The property calls the helper that enters, so the entry is the property's to answer for.
public sealed class HelperOfExpressionPropertyPort(Vcpu vcpu)
{
    public int Entered => [|Enter(vcpu)|];

    private static int Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
