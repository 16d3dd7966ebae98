// Nothing else is told apart than whether the helper threw, or in which region it goes on.
public static class ThrowsInAVoidMethod
{
    [RunLoop]
    public static void Turn(Vcpu vcpu)
    {
        try
        {
            Expect(vcpu);
        }
        catch (InvalidOperationException)
        {
            return;
        }

        vcpu.HostCpu.EnablePreemption();
    }

    private static void Expect(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            throw new InvalidOperationException();
        }

        vcpu.HostCpu.DisablePreemption();
    }
}
