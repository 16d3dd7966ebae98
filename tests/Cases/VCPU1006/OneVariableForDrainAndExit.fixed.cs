// As vSIE before ab5119735e98: the drain's -EINTR and the exit code share a variable, and the signal is taken for a machine check.
[Port("s390")]
public sealed class OneVariableForDrainAndExitPort : ArchPort
{
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
        int rc = 0;
        vcpu.HostCpu.DisableInterrupts();
        while (rc == 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            rc = vcpu.HandleTransferWork();
            if (rc < 0)
            {
                return rc;
            }

            vcpu.HostCpu.DisableInterrupts();
        }

        if (rc == 0)
        {
            rc = ExitCode(vcpu.EnterGuest());
        }

        vcpu.HostCpu.EnableInterrupts();
        if (rc == -Errno.EINTR)
        {
            machineChecks++;
            return 0;
        }

        return rc;
    }

    private int machineChecks;

    private static int ExitCode(GuestExit exit) => exit.IsFastPath ? 0 : -Errno.EINTR;
}
