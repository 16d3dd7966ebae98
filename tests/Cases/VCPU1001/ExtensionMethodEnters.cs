// An extension method is a call like any other: the guest is entered inside it, and nobody looked at the work before.
[Port("riscv")]
public sealed class ExtensionMethodEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            [|vcpu.RunOnce()|];
        }
        while (vcpu.Runnable);

        return 0;
    }
}

internal static class VcpuRunExtensions
{
    public static void RunOnce(this Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }
}
