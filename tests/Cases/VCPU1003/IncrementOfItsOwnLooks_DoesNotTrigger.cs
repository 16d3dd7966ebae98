// The operator of an increment makes the check.
[Port("x86")]
public sealed class IncrementOfItsOwnLooksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var work = new WorkOf(true);
        work++;
        if (!work.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct WorkOf(bool Pending)
    {
        public static WorkOf operator ++(WorkOf work) => new(HostTask.Current.TransferWorkPending());
    }
}
