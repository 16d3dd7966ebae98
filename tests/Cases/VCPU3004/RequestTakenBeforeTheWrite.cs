// The update that was requested first is taken and done before the offset moves, and is not requested again.
[Port("x86")]
public sealed class RequestTakenBeforeTheWritePort : ArchPort
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

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                Publish(vcpu);
            }

            [|WriteOffset(vcpu, vcpu.Cpu)|];

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
