// A method of the port that is handed over by its name takes the request of each vCPU.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class MethodGroupTakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.Vm.Vcpus.ToList().ForEach(Take);

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }

    private static void Take(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.Event);
    }
}
