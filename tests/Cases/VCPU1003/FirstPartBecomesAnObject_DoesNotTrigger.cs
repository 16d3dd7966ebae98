// The pair of numbers in the tuple becomes an object, and the answer stays behind it.
[Port("x86")]
public sealed class FirstPartBecomesAnObjectPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var numbered = ((1, 2), vcpu.Task.TransferWorkPending());
        (object Numbers, bool Pending) boxed = numbered;
        if (!boxed.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
