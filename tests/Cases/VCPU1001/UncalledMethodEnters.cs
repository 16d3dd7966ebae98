// Nobody in the compilation calls this debugging hook, so it is judged as if it were called with nothing checked and nothing held.
internal static class DebugHooks
{
    public static GuestExit SingleStep(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        GuestExit exit = [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return exit;
    }
}
