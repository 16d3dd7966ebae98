// Some ways leave between the reading and the clearing, and the request is to stay there.
[Port("x86")]
public sealed class FixLeavesBetweenPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.TestRequest(VcpuRequest.MasterClockUpdate))
        {
            _active = Matched();
            if (vcpu.Halted)
            {
                return 0;
            }

            [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
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
    private bool Matched() => _matched;

    public void Match(Vcpu vcpu, bool matched)
    {
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }
}
