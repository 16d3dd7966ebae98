// The handler is a helper, and a second condition stands before the test of the request.
[Port("x86")]
public sealed class HandlerUnderAConditionPort : ArchPort
{
    private bool _hasClock = true;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        HandleRequests(vcpu);
        return 0;
    }

    public void Clock(bool has) => _hasClock = has;

    private void HandleRequests(Vcpu vcpu)
    {
        if (_hasClock && vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
