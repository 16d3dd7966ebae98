// Which delegate is invoked is asked of a helper that leaves interrupts off.
public static class ChosenDelegateUnderAContract
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        [|Chosen(vcpu)(vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
    }

    private static Rest Chosen(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        return static v => { };
    }

    [MaySleep]
    private delegate void Rest(Vcpu vcpu);
}
