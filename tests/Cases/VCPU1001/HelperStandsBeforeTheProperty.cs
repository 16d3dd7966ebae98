// The helper stands before the property whose first value calls it: that lambda answers for the entry.
public sealed class HelperStandsBeforeThePropertyPort
{
    private static int Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public Func<Vcpu, int> Step { get; } = static vcpu => [|Enter(vcpu)|];
}
