// Every load on another CPU asks for the master clock to be read again, and the handler of that asks for a global update. Each request is taken by a helper.
[Port("x86")]
public sealed class HandlerOfATakingHelperPort : ArchPort
{
    private long _snapshot;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, VcpuRequest.MasterClockUpdate))
        {
            _snapshot++;
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (Take(vcpu, VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
