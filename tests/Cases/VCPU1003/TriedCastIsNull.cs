// The object is there, but it need not be what is asked for by "as": then the vCPU is entered though work is pending.
[Port("x86")]
public sealed class TriedCastIsNullPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        object policy = new Relaxed();
        bool isPending = vcpu.Task.TransferWorkPending();
        Strict? strict = policy as Strict;
        if (!isPending || strict is null)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Relaxed;

    private sealed class Strict;
}
