// The helper hands the drain's result over in a tuple, and the caller discards that part.
[Port("x86")]
public sealed class TuplePartDiscardedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            (_, bool runnable) = [|Settle(vcpu)|];
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
