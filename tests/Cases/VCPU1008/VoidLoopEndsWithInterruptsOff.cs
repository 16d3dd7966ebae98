// The loop ends by its condition with interrupts off, and the method simply ends after it.
public sealed class VoidLoopEndsWithInterruptsOff
{
    [RunLoop]
    public void [|RunCore|](Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        cpu.DisableInterrupts();
        while (!vcore.Runner.Task.TransferWorkPending())
        {
            vcore.EnterGuest();
            cpu.MemoryBarrier();
        }
    }
}
