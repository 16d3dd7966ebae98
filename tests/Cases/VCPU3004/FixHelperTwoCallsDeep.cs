// The offset is written two calls below the load: the request goes to where it is written.
[Port("x86")]
public sealed class FixHelperTwoCallsDeepPort : ArchPort
{
    private long _offset;
    private long _page;

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
        {
            [|MoveToCpu(vcpu, cpu)|];
        }

        vcpu.Cpu = cpu;
    }

    private void MoveToCpu(Vcpu vcpu, int cpu) => Compensate(vcpu, cpu - vcpu.Cpu);

    private void Compensate(Vcpu vcpu, long difference)
        => WriteOffset(vcpu, _offset + difference);

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
