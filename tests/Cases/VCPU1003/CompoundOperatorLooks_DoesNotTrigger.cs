// The operator of a compound assignment makes the check.
[Port("x86")]
public sealed class CompoundOperatorLooksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var work = new WorkOf(false);
        work |= vcpu.Task;
        if (!work.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct WorkOf(bool Pending)
    {
        public static WorkOf operator |(WorkOf work, HostTask task) => new(task.TransferWorkPending());
    }
}
