// The constructor takes the task from the part that it has just stored.
[Port("x86")]
public sealed class ConstructorReadsItsOwnPartPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu);
        if (!loop.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly struct Loop
    {
        public readonly Vcpu Own;
        public readonly HostTask Task;

        public Loop(Vcpu own)
        {
            Own = own;
            Task = Own.Task;
        }
    }
}
