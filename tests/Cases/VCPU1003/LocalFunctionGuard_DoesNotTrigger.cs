// The local function drains, disables interrupts and checks until the check holds; its bool result says whether to enter.
[Port("loongarch")]
public sealed class LocalFunctionGuardPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while (TryPrepare(vcpu, out ret))
        {
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;

        static bool TryPrepare(Vcpu target, out int result)
        {
            do
            {
                result = target.HandleTransferWork();
                if (result < 0)
                {
                    return false;
                }

                target.HostCpu.DisableInterrupts();
                if (!target.Task.TransferWorkPending())
                {
                    return true;
                }

                target.HostCpu.EnableInterrupts();
            }
            while (true);
        }
    }
}
