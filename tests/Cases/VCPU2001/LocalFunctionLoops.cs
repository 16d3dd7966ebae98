// The loop is a local function of the run loop.
[Port("x86")]
public sealed class LocalFunctionLoopsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks();
        }

        return 0;

        void UpdateAllClocks()
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }
    }
}
