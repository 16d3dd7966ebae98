// The element that is written to is found by a call that opens a window.
[Port("x86")]
public sealed class ElementOfTheTargetOpensWindowPort : ArchPort
{
    private readonly int[] _rounds = new int[1];

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _rounds[Open(vcpu)] = 1;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return 0;
    }
}
