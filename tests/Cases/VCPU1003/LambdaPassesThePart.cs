// A lambda passes a part of a tuple by reference.
[Port("x86")]
public sealed class LambdaPassesThePartPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) look = (vcpu.Task.TransferWorkPending(), 1);
        Action forget = () => Forget(ref look.Pending);
        forget();
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Forget(ref bool pending) => pending = false;
}
