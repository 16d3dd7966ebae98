// current is the task that runs this vCPU, so its flags are the ones that count.
[Port("loongarch")]
public sealed class CurrentTaskCheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        HostTask task = HostTask.Current;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
