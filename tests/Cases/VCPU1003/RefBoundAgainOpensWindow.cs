// What the reference is bound to again is found by a call that opens a window.
[Port("x86")]
public sealed class RefBoundAgainOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool first = false;
        ref bool seen = ref first;
        bool pending = vcpu.Task.TransferWorkPending();
        seen = ref Seen(vcpu)[0];
        if (!(pending || seen))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly bool[] _seen = new bool[1];

    private bool[] Seen(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return _seen;
    }
}
