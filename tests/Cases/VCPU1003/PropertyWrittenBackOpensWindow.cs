// What the operator makes is stored by an accessor that opens a window behind the check.
[Port("x86")]
public sealed class PropertyWrittenBackOpensWindowPort : ArchPort
{
    private HostCpu? _cpu;
    private int _count;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _cpu = vcpu.HostCpu;
        bool pending = vcpu.Task.TransferWorkPending();
        Current += 1;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private Gate Current
    {
        get => new(_count);
        set
        {
            _cpu?.EnableInterrupts();
            _cpu?.DisableInterrupts();
            _count = value.Count;
        }
    }

    private readonly record struct Gate(int Count)
    {
        public static Gate operator +(Gate gate, int more) => new(gate.Count + more);
    }
}
