// It calls itself and nobody else calls it, so it answers for its own entry.
public static class UncalledRecursion
{
    private static int Step(Vcpu vcpu, int rounds)
    {
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return rounds == 0 ? 0 : Step(vcpu, rounds - 1);
    }
}
