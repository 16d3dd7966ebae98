// The lambda that is given to each vCPU makes the request that its method was given.
[Port("x86")]
public sealed class LambdaMakesWhatItsMethodIsGivenPort : ArchPort
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
            KickAllWith(vcpu.Vm, VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    private static void KickAllWith(Vm vm, VcpuRequest request) =>
        vm.Vcpus.ToList().ForEach(sibling =>
        {
            sibling.MakeRequest(request);
            sibling.Kick();
        });
}
