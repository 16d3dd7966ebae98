// The operator of a gate, and the conversion of one, have code of their own: each lets interrupts in.
public static class OperatorsOpenTheWindow
{
    [RunLoop]
    public static void LoopOfAnOperator(Vcpu vcpu)
    {
        var gate = new Gate(vcpu.HostCpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            gate = ~gate;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfAConversion(Vcpu vcpu)
    {
        var gate = new Gate(vcpu.HostCpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            int count = (int)gate;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private sealed class Gate(HostCpu cpu)
    {
        private int _opened;

        public static Gate operator ~(Gate gate)
        {
            gate.Open();
            return gate;
        }

        public static explicit operator int(Gate gate)
        {
            gate.Open();
            return gate._opened;
        }

        private void Open()
        {
            cpu.EnableInterrupts();
            _opened++;
            cpu.DisableInterrupts();
        }
    }
}
