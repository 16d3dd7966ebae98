// Two classes and two calls away, the guest is entered without a look: the loop's own call is reported.
[Port("x86")]
public sealed class HelperInOtherClassPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|WorldSwitch.Run(vcpu)|];
        return 0;
    }
}

internal static class WorldSwitch
{
    public static void Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        LowLevel.Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
    }
}

internal static class LowLevel
{
    public static void Enter(Vcpu vcpu) => vcpu.EnterGuest();
}
