// The object whose reference property is written is found by a call that opens a window.
[Port("x86")]
public sealed class RefPropertyOpensWindowPort : ArchPort
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
        Open(vcpu).Count = 1;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class Counter
    {
        private int _count;

        public ref int Count => ref _count;
    }

    private readonly Counter _counter = new();

    private Counter Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return _counter;
    }
}
