// The helper clears, the caller enters.
[Port("helper")]
public sealed class HelperClearsPort : ArchPort
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

            [|Handle(vcpu)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Handle(Vcpu vcpu) => vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
}
