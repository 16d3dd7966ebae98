// The offset is a property of the port.
[Port("x86")]
public sealed class FixPropertyPort : ArchPort
{
    private long _page;

    [MovesGuestTsc]
    private long TscOffset { get; set; }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                Publish(vcpu);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
            [|TscOffset|] = cpu;

        vcpu.Cpu = cpu;
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = TscOffset;
}
