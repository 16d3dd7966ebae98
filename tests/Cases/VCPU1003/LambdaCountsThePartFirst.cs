// A lambda counts the part of a tuple up.
[Port("x86")]
public sealed class LambdaCountsThePartFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (int Looks, int Round) look = (vcpu.Task.TransferWorkPending() ? 1 : 0, 1);
        Action count = () => --look.Looks;
        count();
        if (!(look.Looks != 0))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
