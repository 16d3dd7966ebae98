// Which request is made is decided before it is made.
[Port("x86")]
public sealed class RequestKeptInAVariablePort : ArchPort
{
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var request = _useMasterClock ? VcpuRequest.ClockUpdate : VcpuRequest.GlobalClockUpdate;
        [|vcpu.MakeRequest(request)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public void MasterClock(bool use) => _useMasterClock = use;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
