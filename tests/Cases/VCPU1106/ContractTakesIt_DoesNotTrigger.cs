// A helper whose contract says only that it may sleep takes the request.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ContractTakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Handle(vcpu);

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

    [MaySleep]
    private static void Handle(Vcpu vcpu)
    {
        vcpu.Task.CondResched();
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Stats.Exits++;
        }
    }
}
