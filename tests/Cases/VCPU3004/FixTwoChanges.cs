// The offset and the ratio are written, each in its place.
[Port("x86")]
public sealed class FixTwoChangesPort : ArchPort
{
    private long _offset;
    private long _page;
    private long _ratio;

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

    public void SetOffset(Vcpu vcpu, long offset)
    {
        [|WriteOffset(vcpu, offset)|];
    }

    public void SetRatio(Vcpu vcpu, long ratio)
    {
        [|WriteRatio(vcpu, ratio)|];
        _page = 0;
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;

    [MovesGuestTsc]
    private void WriteRatio(Vcpu vcpu, long ratio) => _ratio = ratio;
}
