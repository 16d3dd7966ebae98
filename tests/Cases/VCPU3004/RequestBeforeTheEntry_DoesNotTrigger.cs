// The offset is written late, but the request is there when the guest is entered: the entry finds it.
[Port("x86")]
public sealed class RequestBeforeTheEntryPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                WriteOffset(vcpu, vcpu.Cpu);
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
