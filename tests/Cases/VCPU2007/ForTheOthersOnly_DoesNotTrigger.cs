// It is made of each vCPU but this one.
[Port("x86")]
public sealed class ForTheOthersOnlyPort : ArchPort
{
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            _updates++;
        }

        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                if (sibling != vcpu)
                {
                    sibling.MakeRequest(VcpuRequest.ClockUpdate);
                }
            }
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
        return 0;
    }
}
