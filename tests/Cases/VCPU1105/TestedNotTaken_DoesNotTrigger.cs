// Looking at a request takes nothing away.
[Port("tests")]
public sealed class TestedNotTakenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            bool dead = vcpu.TestRequest(VcpuRequest.VmDead) || vcpu.RequestPending();
            if (ret < 0)
            {
                vcpu.Halted = dead;
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
