// Emulation may throw, and the handler re-enters only after a check of its own in the same section with interrupts off.
[Port("x86")]
public sealed class SecondEntryAfterOwnCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        int handled = 1;
        try
        {
            Emulate(vcpu.EnterGuest());
        }
        catch (InvalidOperationException) when (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }
        catch (InvalidOperationException)
        {
            handled = 0;
        }

        vcpu.HostCpu.EnableInterrupts();
        return handled;
    }

    private static void Emulate(GuestExit exit)
    {
        if (exit.IsFastPath)
        {
            throw new InvalidOperationException();
        }
    }
}
