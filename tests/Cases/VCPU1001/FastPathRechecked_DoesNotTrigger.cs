// Every fast-path re-entry looks again: the check stands in the loop condition, interrupts stay off throughout.
[Port("x86")]
public sealed class FastPathRecheckedPort : ArchPort
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
            while (!vcpu.Task.TransferWorkPending())
            {
                GuestExit exit = vcpu.EnterGuest();
                if (!exit.IsFastPath)
                {
                    break;
                }
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
