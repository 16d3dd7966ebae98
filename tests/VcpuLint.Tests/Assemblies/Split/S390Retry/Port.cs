namespace VcpuLint.Split.S390Retry;

/// <summary>The check and the drain go round immediately before the entry; the result says whether interrupts are off.</summary>
[Port("s390", TransferWork = true, Publication = Publication.SieControl)]
public sealed class RetryPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
        check:
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int result = RetryHelpers.DrainAndDisable(vcpu);
                if (result != 0)
                {
                    return result;
                }

                goto check;
            }

            vcpu.Sie.SetInSie();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.EnableInterrupts();
            if (exit.Reason != GuestExitReason.ExternalInterrupt)
            {
                vcpu.RunPage.ExitReason = ExitReason.SieIntercept;
                return -Errno.EREMOTE;
            }
        }
    }
}
