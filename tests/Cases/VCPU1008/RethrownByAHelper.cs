// What a helper catches and throws again leaves it with interrupts off: its caller goes on with that.
[Port("x86")]
public sealed class RethrownByAHelperPort : ArchPort
{
    private int _failed;

    public override int Run(Vcpu vcpu)
    {
        try
        {
            Begin(vcpu);
        }
        catch (InvalidOperationException)
        {
            [|return -1;|]
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Begin(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            Count(vcpu);
        }
        catch (InvalidOperationException)
        {
            _failed++;
            throw;
        }
    }

    private static void Count(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            throw new InvalidOperationException();
        }
    }
}
