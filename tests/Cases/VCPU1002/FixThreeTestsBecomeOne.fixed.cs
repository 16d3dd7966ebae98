// Three partial tests in a chain become one.
[Port("arm64")]
public sealed class FixThreeTestsBecomeOnePort : ArchPort
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
            if (!vcpu.Runnable || vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            if (MustWait(vcpu))
            {
                vcpu.Block();
            }
        }
    }

    private static bool MustWait(Vcpu vcpu) => !vcpu.Runnable;
}
