// What stands for a vCPU keeps the task that it is asked for.
[VcpuPart]
public sealed class VcpuStoresItsTaskRunner(Vcpu vcpu)
{
    private HostTask? _task;

    [SameVcpu]
    public HostTask Task => vcpu.Task;

    [SameVcpu]
    public Vcpu Vcpu => vcpu;

    [RunLoop]
    public int Loop()
    {
        int ret = Vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Vcpu.HostCpu.DisableInterrupts();
        Keep();
        if (!_task!.TransferWorkPending())
        {
            Vcpu.EnterGuest();
        }

        Vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Keep() => _task = Task;
}
