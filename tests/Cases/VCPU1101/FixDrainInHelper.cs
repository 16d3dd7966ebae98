// The section is begun by the caller, and the helper returns what the drain said.
[Port("riscv")]
public sealed class FixDrainInHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        try
        {
            while (true)
            {
                if ([|Drain(vcpu)|] is var ret and < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }
        finally
        {
            vcpu.SrcuReadUnlock();
        }
    }

    private static int Drain(Vcpu vcpu)
    {
        if (!vcpu.Task.TransferWorkPendingHint())
            return 0;

        return vcpu.HandleTransferWork();
    }
}
