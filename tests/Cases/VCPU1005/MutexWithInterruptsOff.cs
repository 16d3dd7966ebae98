// Taking a mutex may sleep, and with interrupts off the wake-up could not even arrive.
[Port("mips")]
public sealed class MutexWithInterruptsOffPort : ArchPort
{
    private readonly HostMutex slots = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        [|slots.Lock()|];
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        slots.Unlock();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
