// The guest moves its counter; the loop writes the page where it finds the request for that.
[Port("x86")]
public sealed class FixTscAdjustPort : ArchPort
{
    private const uint TscAdjust = 0x3b;
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

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index != TscAdjust)
        {
            return 1;
        }

        // The guest says what its counter is to show.
        WriteOffset(vcpu, (long)data); // as far as it may
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        return 0;
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _offset;

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
