// It is made of each vCPU in turn, and this one is among them. Each request is made by a helper.
[Port("x86")]
public sealed class ForEachVcpuByAHelperPort : ArchPort
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
                [|Ask(sibling, VcpuRequest.ClockUpdate)|];
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

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
