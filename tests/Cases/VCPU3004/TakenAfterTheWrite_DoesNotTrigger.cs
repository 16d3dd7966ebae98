// The request is made with the write and taken in the next round: its handler, whatever it does, runs later than the write.
[Port("x86")]
public sealed class TakenAfterTheWritePort : ArchPort
{
    private long _offset;
    private long _handled;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                _handled++;
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
            WriteOffset(vcpu, vcpu.Cpu);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
