// The result of the change is returned at once: the request is made before it.
[Port("x86")]
public sealed class FixReturnedPort : ArchPort
{
    private long _ratio;
    private long _page;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                Publish(vcpu);
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
        }
    }

    public int SetTscFrequency(Vcpu vcpu, long kilohertz)
    {
        if (kilohertz == 0)
        {
            return -1;
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        return WriteRatio(vcpu, kilohertz);
    }

    [PublishesClock]
    private void Publish(Vcpu vcpu) => _page = _ratio;

    [MovesGuestTsc]
    private int WriteRatio(Vcpu vcpu, long ratio)
    {
        _ratio = ratio;
        return 0;
    }
}
