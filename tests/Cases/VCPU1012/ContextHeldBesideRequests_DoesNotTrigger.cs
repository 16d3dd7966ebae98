// The helper that asks for interrupts off is called with them off, in a loop that handles clock requests too.
[Port("x86")]
public sealed class ContextHeldBesideRequestsPort : ArchPort
{
    private int _counted;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            _counted++;
        }

        vcpu.HostCpu.DisableInterrupts();
        Count();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    private void Count() => _counted++;
}
