// The holder of a mutex may sleep; that is what a mutex is for.
[Port("x86")]
public sealed class DrainUnderMutexPort : ArchPort
{
    private readonly HostMutex vcpuMutex = new();

    public override int Run(Vcpu vcpu)
    {
        vcpuMutex.Lock();
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpuMutex.Unlock();
        return ret;
    }
}
