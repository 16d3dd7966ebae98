// The check is the last part of a condition and nothing prepares it; interrupts are off before the condition already.
[Port("x86", TransferWork = true)]
public sealed class FixConditionChainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();

            // Whoever wants something of the vCPU gets it before the guest runs.
            if (!vcpu.Runnable || vcpu.RequestPending() || [|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
