// The helper clears for the caller that leaves.
[Port("helper")]
public sealed class HelperOnTheWayOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                Forget(vcpu);
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

    private static void Forget(Vcpu vcpu) => vcpu.Task.ClearFlags(ThreadFlags.MustExit);
}
