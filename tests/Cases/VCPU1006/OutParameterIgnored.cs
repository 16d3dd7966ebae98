// The result comes back through an out parameter that nobody reads.
[Port("mips")]
public sealed class OutParameterIgnoredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            [|Settle(vcpu, out _)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static void Settle(Vcpu vcpu, out int ret) => ret = vcpu.HandleTransferWork();
}
