// The entry hides in a helper that relies on its caller's check, and the caller makes none: the call is where the loop is wrong.
[Port("x86")]
public sealed class HelperEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            GuestExit exit = [|EnterOnce(vcpu)|];
            if (!exit.IsFastPath)
            {
                return 0;
            }
        }

        return 0;
    }

    private static GuestExit EnterOnce(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return exit;
    }
}
