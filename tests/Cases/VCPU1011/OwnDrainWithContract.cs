// The port's own drain does not say that it sets a reason.
[Port("wrapped")]
public sealed class OwnDrainWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Drain(vcpu);
            if (ret < 0)
            {
                [|return ret;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [DrainsWork]
    private static int Drain(Vcpu vcpu) => vcpu.Task.HandleTransferWork();
}
