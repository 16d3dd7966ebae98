// The operator is called where the arguments of the check are made.
[Port("x86")]
public sealed class CompoundInsideAnArgumentPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var old = new WorkOf(null, true);
        WorkOf work = Look(old |= false, vcpu.Task);
        if (!work.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static WorkOf Look(WorkOf old, HostTask task) => new(task, task.TransferWorkPending());

    private readonly record struct WorkOf(HostTask? Task, bool Pending)
    {
        public static WorkOf operator |(WorkOf work, bool pending) => new(work.Task, pending);
    }
}
