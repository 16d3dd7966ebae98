// mshv root: the guest is entered by a hypercall with interrupts on, so that the hint and a drain are all that can be done before it.
[Port("mshv", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
public sealed class MshvRootHintThenDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool intercept = false;
        int ret = 0;
        do
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                ret = vcpu.Task.HandleTransferWork();
                if (ret != 0)
                {
                    break;
                }
            }

            vcpu.HostCpu.DisablePreemption();
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnablePreemption();
            switch (exit.Reason)
            {
                case GuestExitReason.Halt:
                    ret = vcpu.WaitQueue.WaitInterruptible();
                    break;
                case GuestExitReason.ExternalInterrupt:
                case GuestExitReason.PageFault:
                    break;
                default:
                    intercept = true;
                    break;
            }
        }
        while (!intercept && ret == 0);
        return ret;
    }
}
