// An extension method of a library is invoked by way of a delegate, and may throw.
[Port("x86")]
public sealed class ExtensionAsADelegateMayThrowPort : ArchPort
{
    private readonly int[] _numbers = [1, 2];

    public override int Run(Vcpu vcpu)
    {
        Func<bool> any = _numbers.Any;
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (any())
            {
                vcpu.Stats.Exits++;
            }
        }
        catch (InvalidOperationException)
        {
            [|return 0;|]
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
