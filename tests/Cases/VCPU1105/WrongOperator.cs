// The bitwise operator evaluates both sides: the request is taken although the drain said leave.
[Port("operators")]
public sealed class WrongOperatorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0 | [|vcpu.CheckRequest(VcpuRequest.VmDead)|])
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
}
