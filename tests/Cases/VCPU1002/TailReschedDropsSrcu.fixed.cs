// As x86 before 5.9: the tail leaves for signals and gives up the CPU with SRCU dropped, and so handles a part of the work only.
[Port("x86")]
public sealed class TailReschedDropsSrcuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = RunLoop(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            int result = Enter(vcpu);
            if (result <= 0)
            {
                return result;
            }

            if (vcpu.Task.SignalPending())
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return -Errno.EINTR;
            }

            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                result = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (result < 0)
                {
                    return result;
                }
            }
        }
    }

    private static int Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 1;
        }

        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return exit.IsFastPath ? 1 : 0;
    }
}
