// The result of the drain is overwritten before it is tested.
[Port("loongarch")]
public sealed class ResultOverwrittenPort : ArchPort
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

            ret = vcpu.Runnable ? 0 : 1;
            if (ret != 0)
            {
                return 0;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
