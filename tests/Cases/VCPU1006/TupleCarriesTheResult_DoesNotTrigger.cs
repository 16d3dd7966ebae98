// The helper hands the result over in a tuple, and the caller leaves on that part.
[Port("x86")]
public sealed class TupleCarriesTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            (int ret, bool runnable) = Settle(vcpu);
            if (ret < 0)
            {
                return ret;
            }

            if (!runnable)
            {
                return 0;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static (int Ret, bool Runnable) Settle(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return (ret, vcpu.Runnable);
    }
}
