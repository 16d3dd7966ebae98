// Where the master clock is not to be used all vCPUs are asked at every load.
[Port("x86")]
public sealed class OtherWaysWithoutTheClockInUsePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        bool use = HostClock.IsTscBased;
        vcpu.Vm.Time.MasterClock.InUse = use;
        if (!use)
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }
}
