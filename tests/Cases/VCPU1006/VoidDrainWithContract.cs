// A drain without a result hides by contract whether the loop has to leave, and the loop does not ask for signals.
[Port("powerpc")]
public sealed class VoidDrainWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            [|Settle(vcpu)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    [DrainsWork]
    private static void Settle(Vcpu vcpu) => vcpu.Task.HandleTransferWork();
}
