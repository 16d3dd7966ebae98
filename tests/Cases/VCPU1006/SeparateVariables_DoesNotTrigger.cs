// vSIE as ab5119735e98 left it: the drain's result has its own variable and is returned before the exit code is looked at.
[Port("s390")]
public sealed class SeparateVariablesPort : ArchPort
{
    private int machineChecks;

    public override int Run(Vcpu vcpu)
    {
        int rc;
        do
        {
            rc = RunNested(vcpu);
        }
        while (rc == 0);
        return rc;
    }

    private int RunNested(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret != 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
        }

        int rc = ExitCode(vcpu.EnterGuest());
        vcpu.HostCpu.EnableInterrupts();
        if (rc == -Errno.EINTR)
        {
            machineChecks++;
            return 0;
        }

        return rc;
    }

    private static int ExitCode(GuestExit exit) => exit.IsFastPath ? 0 : -Errno.EINTR;
}
