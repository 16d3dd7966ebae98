// The task stays what it is, or becomes the same again.
[Port("x86")]
public sealed class ChosenOfItselfPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var task = vcpu.Task;
        task = vcpu.Runnable ? task : vcpu.Task;
        if (!task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
