// The port takes requests by a method of its own, which asks for a context, too.
[Port("x86")]
public sealed class OwnTakingNeedsInterruptsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    [ConsumesRequest]
    [Requires(Interrupts = InterruptState.On)]
    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
