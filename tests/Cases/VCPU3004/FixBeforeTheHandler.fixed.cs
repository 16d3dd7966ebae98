// The loop itself moves the offset, and looks for the request behind that.
[Port("x86")]
public sealed class FixBeforeTheHandlerPort : ArchPort
{
    private long _offset;
    private long _page;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            WriteOffset(vcpu, vcpu.Cpu);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
