// Null says "go on", and any number leaves.
[Port("riscv")]
public sealed class NullableErrorLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (Settle(vcpu) is { } error)
            {
                return error;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int? Settle(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret == 0 ? null : ret;
    }
}
