namespace VcpuLint.Split.S390EntersAfterDrain;

/// <summary>The drain comes back with interrupts off, and the guest is entered on its word.</summary>
[Port("s390", TransferWork = true, Publication = Publication.SieControl)]
public sealed class RetryPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int result = RetryHelpers.DrainAndDisable(vcpu);
                if (result != 0)
                {
                    return result;
                }
            }

            vcpu.Sie.SetInSie();
            GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1003
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
