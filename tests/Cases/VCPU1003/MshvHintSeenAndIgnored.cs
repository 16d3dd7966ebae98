// mshv root with the drain only for the first dispatch: later the hint is asked and its answer is not acted upon.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class MshvHintSeenAndIgnoredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int pendingAtDispatch = 0;
        int ret = vcpu.Task.HandleTransferWork();
        while (ret == 0)
        {
            vcpu.HostCpu.DisablePreemption();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                pendingAtDispatch++;
            }

            GuestExit exit = [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnablePreemption();
            if (exit.Reason != GuestExitReason.ExternalInterrupt)
            {
                return pendingAtDispatch;
            }
        }

        return ret;
    }
}
