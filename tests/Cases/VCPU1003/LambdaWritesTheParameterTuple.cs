// A lambda writes a part of the tuple that the method is passed.
[Port("x86")]
public sealed class LambdaWritesTheParameterTuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var pending = Look((vcpu.Task.TransferWorkPending(), 1));
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool Look((bool Pending, int Round) look)
    {
        Action forget = () => look.Pending = false;
        forget();
        return look.Pending;
    }
}
