// The drain's answer comes out of a helper that also takes a request.
[Port("out")]
public sealed class OutParameterSaysLeavePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Settle(vcpu, out int ret);
            [|vcpu.CheckRequest(VcpuRequest.Event)|];
            if (ret != 0)
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

    private static void Settle(Vcpu vcpu, out int ret) => ret = vcpu.HandleTransferWork();
}
