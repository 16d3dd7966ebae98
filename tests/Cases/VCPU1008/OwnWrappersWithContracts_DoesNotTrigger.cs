// The wrappers say by contract what they change, and the loop calls them in pairs.
[Port("mips")]
public sealed class OwnWrappersWithContractsPort : ArchPort
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

            BeginAtomic(vcpu.HostCpu);
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            EndAtomic(vcpu.HostCpu);
        }
    }

    [SetsInterrupts(InterruptState.Off)]
    [Preemption(+1)]
    private static void BeginAtomic(HostCpu cpu)
    {
        cpu.DisablePreemption();
        cpu.DisableInterrupts();
    }

    [SetsInterrupts(InterruptState.On)]
    [Preemption(-1)]
    private static void EndAtomic(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        cpu.EnablePreemption();
    }
}
