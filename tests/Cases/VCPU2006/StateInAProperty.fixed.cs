// The state is a property.
[Port("x86")]
public sealed class StateInAPropertyPort : ArchPort
{
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
            _active = Matched;
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

    [Announces(VcpuRequest.MasterClockUpdate)]
    private bool Matched { get; set; }

    public void Match(Vcpu vcpu)
    {
        Matched = true;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }
}
