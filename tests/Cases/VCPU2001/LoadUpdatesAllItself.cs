// There is no request for the whole VM: each load goes through the vCPUs itself.
[Port("x86")]
public sealed class LoadUpdatesAllItselfPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (var sibling in vcpu.Vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
            sibling.Kick();
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;
}
