// The pair of numbers in the tuple becomes an object, and the vCPU stays where it is.
[Port("x86")]
public sealed class TupleConvertedToObjectPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var numbered = (vcpu, (1, 2));
        var back = Back(numbered);
        if (!back.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (Vcpu Own, int Round) Back((Vcpu Own, object Numbers) numbered) => (numbered.Own, numbered.Numbers.GetHashCode());
}
