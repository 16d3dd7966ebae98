// The early return leaves interrupts off, and user space would be entered with a CPU that takes none.
[Port("riscv")]
public sealed class InterruptsOffOnEarlyReturnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            [|return 0;|]
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
