// Preparation and check hang on the same stored bool.
[Port("arm64", TransferWork = true)]
public sealed class StoredBoolDecidesPort : ArchPort
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

            bool go = vcpu.Runnable;
            vcpu.HostCpu.DisableInterrupts();
            if (go)
            {
                vcpu.Task.PrepareTransfer();
            }

            if (go && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
