// The operator of a compound assignment opens a window behind the check.
[Port("x86")]
public sealed class CompoundOperatorOpensWindowPort : ArchPort
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
        var gate = new Gate(1);
        gate += vcpu;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Gate(int Count)
    {
        public static Gate operator +(Gate gate, Vcpu vcpu)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            return new Gate(gate.Count + 1);
        }
    }
}
