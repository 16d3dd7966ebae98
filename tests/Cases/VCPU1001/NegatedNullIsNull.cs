// A number that is missing is missing negated, too: the way past the look is there.
public static class NegatedNullIsNull
{
    [RunLoop]
    public static int Step(Vcpu vcpu, int? error)
    {
        vcpu.HostCpu.DisableInterrupts();
        int? negated = -error;
        if (negated is null)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
