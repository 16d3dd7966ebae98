// The handler of the update moves the offset after the page was written from it, and its request is already taken.
[Port("x86")]
public sealed class HandlerPublishesThenWritesPort : ArchPort
{
    private long _offset;
    private long _page;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                WriteOffset(vcpu, vcpu.Cpu);
                Publish(vcpu);
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
