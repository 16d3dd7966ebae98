// The handler of a failed emulation re-enters the guest: work that arrived during the first run is not looked at.
[Port("x86")]
public sealed class CatchReentersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        try
        {
            Emulate(vcpu.EnterGuest());
        }
        catch (InvalidOperationException)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Emulate(GuestExit exit)
    {
        if (exit.IsFastPath)
        {
            throw new InvalidOperationException();
        }
    }
}
