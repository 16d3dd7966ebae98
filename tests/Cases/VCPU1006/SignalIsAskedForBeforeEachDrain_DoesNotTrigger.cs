// Each round asks for signals before it drains, and leaves where both speak of one: a signal that only the drain has seen is found in the next round.
[Port("x86")]
public sealed class SignalIsAskedForBeforeEachDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.SignalPending() & vcpu.HandleTransferWork() < 0)
            {
                return -Errno.EINTR;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
