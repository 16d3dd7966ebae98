// null stands for "not looked at yet" and passes the test for "pending", so the guest is entered without a look.
[Port("x86")]
public sealed class NullMeansNotCheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool? pending = null;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Runnable)
        {
            pending = vcpu.Task.TransferWorkPending();
        }

        if (pending == true)
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
