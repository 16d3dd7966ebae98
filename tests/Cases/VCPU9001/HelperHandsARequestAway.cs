// The helper itself does nothing, but what it hands to the framework makes a request when they have been looked at already.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class HelperHandsARequestAwayPort : ArchPort
{
    private readonly List<int> counters = [];

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.Stats.Exits++;
        }

        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            Flush(vcpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Flush(Vcpu vcpu) => counters.ForEach(_ => vcpu.MakeRequest(VcpuRequest.TlbFlush));
}
