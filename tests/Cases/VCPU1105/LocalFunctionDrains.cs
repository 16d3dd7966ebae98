// The local function drains; the answer is looked at behind the request.
[Port("local")]
public sealed class LocalFunctionDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Drain();
            if ([|vcpu.CheckRequest(VcpuRequest.MmuReload)|])
            {
                vcpu.Halted = false;
            }

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

            int Drain() => vcpu.HandleTransferWork();
        }
    }
}
