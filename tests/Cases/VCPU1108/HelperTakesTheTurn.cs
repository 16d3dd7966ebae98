// What a turn does is in a helper.
[Port("riscv")]
public sealed class HelperTakesTheTurnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|true|])
        {
            Turn(vcpu);
        }
    }

    private static void Turn(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.EnableInterrupts();
    }
}
