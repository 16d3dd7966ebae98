// Two requests have to do with the clock; the handler of one of them writes the page.
[Port("x86")]
public sealed class FixTwoHandlersPort : ArchPort
{
    private long _offset;
    private long _page;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
            {
                _offset = 0;
            }

            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                Update(vcpu);
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
        for (int i = 0; i < 3 && _offset != cpu; i++)
        {
            [|WriteOffset(vcpu, cpu + i)|];
        }

        vcpu.Cpu = cpu;
    }

    private void Update(Vcpu vcpu)
    {
        if (_page != _offset)
        {
            Publish(vcpu);
        }
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
