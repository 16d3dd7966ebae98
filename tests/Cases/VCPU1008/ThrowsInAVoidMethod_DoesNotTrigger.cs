// Nothing else is told apart than whether the helper threw.
public sealed class ThrowsInAVoidMethod(Vcpu own)
{
    private readonly Vcpu _vcpu = own;

    [RunLoop]
    public void Turn()
    {
        try
        {
            Expect();
        }
        catch (InvalidOperationException)
        {
            return;
        }

        _vcpu.HostCpu.EnablePreemption();
    }

    private void Expect()
    {
        if (Environment.TickCount > 1000)
        {
            throw new InvalidOperationException();
        }

        _vcpu.HostCpu.DisablePreemption();
    }
}
