// A tuple that is found by a call that opens a window is compared with one that may be null.
[Port("x86")]
public sealed class CallComparedWithNullableTuplePort : ArchPort
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
        (int Round, int Count)? last = (1, 2);
        bool same = Open(vcpu) == last;
        if (!(pending || !same))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (int Round, int Count)? Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return (1, 2);
    }
}
