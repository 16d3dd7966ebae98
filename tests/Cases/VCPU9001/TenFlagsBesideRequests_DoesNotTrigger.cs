// Numbers made of ten flags have more values than are followed. What takes a request and reads nothing, or reads what it announces and takes
// none, has nothing to be proved.
[Port("x86")]
public sealed class TenFlagsBesideRequestsPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _active = Matched();
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

    [ColdPath]
    public void Begin(Vm vm) => vm.Time.MasterClock.Snapshot = ClockReading.Now();

    public int Taken(Vcpu vcpu, bool[] set)
    {
        int number = vcpu.CheckRequest(VcpuRequest.MasterClockUpdate) ? 1 : 0;
        number |= set[0] ? 2 : 0;
        number |= set[1] ? 4 : 0;
        number |= set[2] ? 8 : 0;
        number |= set[3] ? 16 : 0;
        number |= set[4] ? 32 : 0;
        number |= set[5] ? 64 : 0;
        number |= set[6] ? 128 : 0;
        number |= set[7] ? 256 : 0;
        number |= set[8] ? 512 : 0;
        return number;
    }

    public int Read(bool[] set)
    {
        int number = Matched() ? 1 : 0;
        number |= set[0] ? 2 : 0;
        number |= set[1] ? 4 : 0;
        number |= set[2] ? 8 : 0;
        number |= set[3] ? 16 : 0;
        number |= set[4] ? 32 : 0;
        number |= set[5] ? 64 : 0;
        number |= set[6] ? 128 : 0;
        number |= set[7] ? 256 : 0;
        number |= set[8] ? 512 : 0;
        return number;
    }
}
