// s390: check and drain go round immediately before the entry; preemption stays on, and no mode is stored, because the SIE bits say it.
[Port("s390", TransferWork = true, Publication = Publication.SieControl)]
public sealed class S390RetryBeforeEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int rc;
        vcpu.SrcuReadLock();
        while (true)
        {
            rc = PreRun(vcpu);
            if (rc != 0)
            {
                break;
            }

            vcpu.SrcuReadUnlock();
        again:
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                rc = vcpu.HandleTransferWork();
                if (rc != 0)
                {
                    vcpu.SrcuReadLock();
                    break;
                }

                goto again;
            }

            vcpu.Sie.SetInSie();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadLock();
            rc = PostRun(vcpu, exit);
            if (rc != 0)
            {
                break;
            }
        }

        vcpu.SrcuReadUnlock();
        return rc;
    }

    private static int PreRun(Vcpu vcpu)
    {
        vcpu.Sie.ClearRequest();
        return vcpu.CheckRequest(VcpuRequest.VmDead) ? -Errno.EIO : 0;
    }

    private static int PostRun(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Reason != GuestExitReason.EmulatedInstruction)
        {
            return 0;
        }

        vcpu.RunPage.ExitReason = ExitReason.SieIntercept;
        return -Errno.EOPNOTSUPP;
    }
}
