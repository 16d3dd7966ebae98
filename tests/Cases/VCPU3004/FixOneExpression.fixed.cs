// The put is one expression: it gets a block for the request.
[Port("x86")]
public sealed class FixOneExpressionPort : ArchPort
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

    public override void Put(Vcpu vcpu)
    {
        WriteOffset(vcpu, -vcpu.Cpu);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
