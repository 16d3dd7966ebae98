// Reading this property runs the guest, and nobody looked at the work before.
public sealed class AccessorEntersPort(Vcpu vcpu)
{
    public GuestExit Next
    {
        get
        {
            vcpu.HostCpu.DisableInterrupts();
            GuestExit exit = [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
            return exit;
        }
    }
}
