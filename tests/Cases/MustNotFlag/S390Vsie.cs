// s390 vSIE since 7.0: the drain's error and the exit code of the nested guest are in two variables, and an inhibited SIE is skipped.
[Port("s390 vsie", TransferWork = true, Publication = Publication.SieControl)]
public sealed class S390VsiePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int rc;
        vcpu.SrcuReadLock();
        while (true)
        {
            rc = DoRun(vcpu);
            if (rc != 0 || vcpu.Sie.IsInhibited)
            {
                break;
            }
        }

        vcpu.SrcuReadUnlock();
        return rc == -Errno.EAGAIN ? 0 : rc;
    }

    private static int DoRun(Vcpu vcpu)
    {
        int rc = 0;
        GuestExit exit = default;
        vcpu.SrcuReadUnlock();
        vcpu.Sie.SetInSie();
        bool skip = vcpu.Sie.IsInhibited;
        while (!skip)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.Task.TransferWorkPending())
            {
                exit = vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
                break;
            }

            vcpu.HostCpu.EnableInterrupts();
            rc = vcpu.HandleTransferWork();
            skip = rc != 0;
        }

        vcpu.Sie.ClearInSie();
        vcpu.SrcuReadLock();
        if (skip)
        {
            return rc;
        }

        return exit.Reason == GuestExitReason.MachineCheck ? -Errno.EAGAIN : 0;
    }
}
