// null stands for "not looked at", and only an answer of false lets the guest run.
[Port("x86")]
public sealed class NullMeansLeavePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool? pending = null;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable)
        {
            pending = vcpu.Task.TransferWorkPending();
        }

        if (pending == false)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
