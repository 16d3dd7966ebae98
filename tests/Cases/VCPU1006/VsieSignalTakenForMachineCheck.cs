// ab5119735e98 (7.0) repaired this in vSIE: the drain's -EINTR leaves the retry loop in the variable that also holds the exit code of SIE,
// where -EINTR means a machine check, and the outer loop goes on.
[Port("s390 vsie", Publication = Publication.SieControl)]
public sealed class VsieSignalTakenForMachineCheckPort : ArchPort
{
    private int _machineChecks;

    public override int Run(Vcpu vcpu)
    {
        int rc;
        vcpu.SrcuReadLock();
        do
        {
            rc = [|DoRun(vcpu)|];
        }
        while (rc == 0 && !vcpu.Sie.IsInhibited);
        vcpu.SrcuReadUnlock();
        return rc;
    }

    private int DoRun(Vcpu vcpu)
    {
        int rc;
        vcpu.SrcuReadUnlock();
        vcpu.Sie.SetInSie();
    again:
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            rc = vcpu.HandleTransferWork();
            if (rc != 0)
            {
                goto skip;
            }

            goto again;
        }

        rc = vcpu.EnterGuest().Reason == GuestExitReason.MachineCheck ? -Errno.EINTR : 0;
        vcpu.HostCpu.EnableInterrupts();
    skip:
        vcpu.Sie.ClearInSie();
        vcpu.SrcuReadLock();
        if (rc == -Errno.EINTR)
        {
            _machineChecks++;
            return 0;
        }

        return rc;
    }
}
