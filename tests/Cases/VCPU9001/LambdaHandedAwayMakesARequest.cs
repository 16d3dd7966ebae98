// The framework may run the lambda, which makes a request when the requests have been looked at already.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class LambdaHandedAwayMakesARequestPort : ArchPort
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
            counters.ForEach(_ => vcpu.MakeRequest(VcpuRequest.TlbFlush));
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
