// All are asked, and what the loop calls for each of them kicks nobody, or kicks only the vCPU that runs.
[Port("x86")]
public sealed class HelperCountsTheOthersPort : ArchPort
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
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                Count(sibling);
                Wake(vcpu);
            }
        }

        return 0;
    }

    private int _asked;

    private void Count(Vcpu sibling) => _asked += sibling.Id;

    private static void Wake(Vcpu vcpu) => vcpu.Kick();
}
