// A method of another class that is handed over by its name makes a request of each vCPU.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class MethodGroupMakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
            {
                vcpu.Stats.Exits++;
            }

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
            vcpu.Vm.Vcpus.ToList().ForEach(Interrupts.Ask);
        }
    }
}

public static class Interrupts
{
    public static void Ask(Vcpu vcpu) => [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
}
