// The port's own preparation says by its contract what it is.
[Port("wrapped", TransferWork = true)]
public sealed class OwnWrapperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            Flush(vcpu);
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [PreparesTransfer]
    [Requires(Interrupts = InterruptState.Off)]
    private static void Flush(Vcpu vcpu) => vcpu.Task.PrepareTransfer();
}
