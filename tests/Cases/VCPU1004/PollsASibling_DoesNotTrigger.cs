// The flags that are polled are another task's: that task handles them itself, on its own CPU.
[Port("powerpc")]
public sealed class PollsASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            while (sibling.Task.SignalPending())
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
