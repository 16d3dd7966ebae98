// Neither of the two numbers has to be an error, so what is collected may be positive, and then nobody looks.
public static class SumOfErrorsMayBePositive
{
    [RunLoop]
    public static int NoneOrError(Vcpu vcpu, int error, int other)
    {
        if (error > 0)
        {
            return error;
        }

        vcpu.HostCpu.DisableInterrupts();
        if ((error | other) >= 0)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [RunLoop]
    public static int Positive(Vcpu vcpu, int count, int other)
    {
        if (count <= 0)
        {
            return count;
        }

        vcpu.HostCpu.DisableInterrupts();
        if ((count | other) >= 0)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
