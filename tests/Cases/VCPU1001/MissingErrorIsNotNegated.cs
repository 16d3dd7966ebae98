// A number that is missing is neither more nor less than another, negated or not: the guest is entered without a look.
public static class MissingErrorIsNotNegated
{
    [RunLoop]
    public static int Step(Vcpu vcpu, int? error)
    {
        if (-error > 0)
        {
            return 1;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (error is null)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public static int Present(Vcpu vcpu, int? error)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (-error > 0)
        {
            if (error is null)
            {
                vcpu.EnterGuest();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
