// The delegates handed to LINQ do nothing to the protocol, so it does not matter when they run.
[Port("x86")]
public sealed class PureDelegateToLinqPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int runnable = vcpu.Vm.Vcpus.Count(other => other.Runnable);
        int highest = vcpu.Vm.Vcpus.Select(other => other.Cpu).DefaultIfEmpty(-1).Max();

        vcpu.HostCpu.DisableInterrupts();
        if (runnable <= highest && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
