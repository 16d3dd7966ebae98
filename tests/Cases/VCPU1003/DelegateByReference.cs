// The delegate is put in by reference: it is not the lambda any more.
[Port("x86")]
public sealed class DelegateByReferencePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Func<bool> ask = () => pending;
        Replace(ref ask);
        if (!ask())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Replace(ref Func<bool> ask) => ask = static () => false;
}
