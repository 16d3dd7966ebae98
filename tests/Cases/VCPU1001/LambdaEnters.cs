// The lambda enters the guest where it is called, not where it is written; no check stands before the call.
[Port("x86")]
public sealed class LambdaEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<GuestExit> enter = () => vcpu.EnterGuest();

        vcpu.HostCpu.DisableInterrupts();
        GuestExit exit = [|enter()|];
        vcpu.HostCpu.EnableInterrupts();
        return exit.IsFastPath ? 1 : 0;
    }
}
