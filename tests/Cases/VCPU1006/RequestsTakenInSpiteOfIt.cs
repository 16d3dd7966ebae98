// The drain's answer is dropped: that a request is taken meanwhile is the same mistake. Of the other port, whose answer is only looked at too late, it is the mistake.
[Port("riscv")]
public sealed class DroppedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            [|vcpu.HandleTransferWork()|];
            if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
            {
                vcpu.Halted = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

[Port("riscv")]
public sealed class DroppedAfterALookPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int first = vcpu.HandleTransferWork();
        if ({|VCPU1105:vcpu.CheckRequest(VcpuRequest.VcpuReset)|})
        {
            vcpu.Halted = false;
        }

        if (first < 0)
        {
            return first;
        }

        while (true)
        {
            [|vcpu.HandleTransferWork()|];
            if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
            {
                vcpu.Halted = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
