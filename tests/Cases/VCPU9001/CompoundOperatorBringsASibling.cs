// The operator brings the task of another vCPU: whose is looked at is not followed.
[Port("x86")]
public sealed class CompoundOperatorBringsASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var work = new WorkOf(vcpu.Task);
        work |= vcpu.Vm.Vcpus[0];
        if (![|work.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct WorkOf(HostTask Task)
    {
        public static WorkOf operator |(WorkOf work, Vcpu sibling) => new(sibling.Task);
    }
}
