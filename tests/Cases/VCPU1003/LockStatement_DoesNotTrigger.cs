// The monitor is a lock of the simulator, not of the kernel: its hidden try and finally change nothing of the check.
[Port("x86")]
public sealed class LockStatementPort : ArchPort
{
    private readonly object gate = new();
    private int entries;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        lock (gate)
        {
            entries += pending ? 0 : 1;
        }

        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return entries;
    }
}
