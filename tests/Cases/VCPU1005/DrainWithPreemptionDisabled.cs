// The drain stands below preempt_disable: it cannot give up the CPU although the scheduler asks for it.
[Port("arm64")]
public sealed class DrainWithPreemptionDisabledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisablePreemption();
            int ret = [|vcpu.HandleTransferWork()|];
            if (ret < 0)
            {
                vcpu.HostCpu.EnablePreemption();
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
