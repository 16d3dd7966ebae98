// The inner loop is called by assembly with interrupts off and says so; it checks at once and returns with interrupts still off.
[Port("loongarch")]
public sealed class RunLoopEnteredWithInterruptsOffPort
{
    [RunLoop]
    [Requires(Interrupts = InterruptState.Off)]
    public int ReenterGuest(Vcpu vcpu)
    {
        while (!vcpu.Task.TransferWorkPending())
        {
            GuestExit exit = vcpu.EnterGuest();
            if (!exit.IsFastPath)
            {
                return 1;
            }
        }

        return 0;
    }
}
