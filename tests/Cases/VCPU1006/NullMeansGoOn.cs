// Null says "go on" and a number says "leave", but the number only skips one entry.
[Port("riscv")]
public sealed class NullMeansGoOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            int? error = [|Settle(vcpu)|];
            if (error is null)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return 0;
    }

    private static int? Settle(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret == 0 ? null : ret;
    }
}
