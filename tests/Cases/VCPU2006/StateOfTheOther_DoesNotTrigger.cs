// Two requests announce a state each: what was read is announced by the other one.
[Port("x86")]
public sealed class StateOfTheOtherPort : ArchPort
{
    private bool _matched;
    private bool _stolen;
    private bool _active;
    private int _accounted;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            _accounted++;
        }

        _active = Stolen();
        vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
        _active &= Matched();

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

    [Announces(VcpuRequest.RecordSteal)]
    private bool Stolen() => _stolen;

    public void Match(Vcpu vcpu, bool matched)
    {
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }

    public void Steal(Vcpu vcpu, bool stolen)
    {
        _stolen = stolen;
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
    }
}
