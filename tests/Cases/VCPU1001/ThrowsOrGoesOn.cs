// A helper throws for a vCPU that has no number; for any other the loop goes on, and has looked at nothing.
public static class ThrowsOrGoesOn
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        Validate(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Validate(Vcpu vcpu)
    {
        if (vcpu.Id < 0)
        {
            throw new InvalidOperationException();
        }
    }
}
