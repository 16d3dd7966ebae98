// One of the two flavours stores the mode with a barrier, the other without.
[Port("flavours", Publication = Publication.VcpuMode)]
public class OverrideForgetsTheBarrierPort : ArchPort
{
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
            Publish(vcpu);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected virtual void Publish(Vcpu vcpu) => vcpu.PublishMode(VcpuMode.InGuestMode);
}

[Port("flavour", Publication = Publication.VcpuMode)]
public sealed class HastyFlavourPort : OverrideForgetsTheBarrierPort
{
    protected override void Publish(Vcpu vcpu) => vcpu.SetMode(VcpuMode.InGuestMode);
}
