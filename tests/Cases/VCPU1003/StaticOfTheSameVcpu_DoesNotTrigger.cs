// A static property says that it belongs to the vCPU that runs.
[Port("x86")]
public sealed class StaticOfTheSameVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Threads.Mine.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class Threads
{
    [SameVcpu]
    public static HostTask Mine => HostTask.Current;
}
