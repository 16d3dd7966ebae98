// The loop updates the clock of the vCPU that runs once for each vCPU that there is.
[Port("x86")]
public sealed class NumberOfEachVcpuPort : ArchPort
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
                Refresh(vcpu, sibling.Id);
            }
        }

        return 0;
    }

    private static void Refresh(Vcpu vcpu, int number)
    {
        vcpu.RunResult = number;
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.Kick();
    }
}
