// The operator of an increment opens a window behind the check.
[Port("x86")]
public sealed class IncrementOfItsOwnOpensWindowPort : ArchPort
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
        var gate = new Gate(vcpu.HostCpu);
        gate++;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Gate(HostCpu Cpu)
    {
        public static Gate operator ++(Gate gate)
        {
            gate.Cpu.EnableInterrupts();
            gate.Cpu.DisableInterrupts();
            return gate;
        }
    }
}
