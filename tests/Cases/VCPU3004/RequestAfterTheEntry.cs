// The update is requested when the guest has already run with the old page.
[Port("x86")]
public sealed class RequestAfterTheEntryPort : ArchPort
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
                [|WriteOffset(vcpu, vcpu.Cpu)|];
                vcpu.EnterGuest();
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
