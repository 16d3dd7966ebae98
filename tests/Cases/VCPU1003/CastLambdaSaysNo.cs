// One of the two lambdas says that nothing is pending without a look.
[Port("x86")]
public sealed class CastLambdaSaysNoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var ask = vcpu.Runnable ? (Func<bool>)(() => false) : () => vcpu.Task.TransferWorkPending();
        if (!ask())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
