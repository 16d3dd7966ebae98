// The loop gives its helper the vCPU that runs and a pair of numbers, as often as there are vCPUs.
[Port("x86")]
public sealed class OwnVcpuAndAPairPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                Update(vcpu, (sibling.Id, sibling.Halted));
            }
        }

        return 0;
    }

    private static void Update(Vcpu vcpu, (int Number, bool Halted) other)
    {
        if (vcpu.Id >= other.Number && other.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
