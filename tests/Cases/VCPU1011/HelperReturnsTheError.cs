// The helper drains raw and hands the error up.
[Port("helper")]
public sealed class HelperReturnsTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Settle(vcpu);
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

    private static int Settle(Vcpu vcpu) => vcpu.Task.HandleTransferWork();
}
