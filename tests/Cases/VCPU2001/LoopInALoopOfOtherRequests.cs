// One answer lets one loop over the vCPUs through, and not as many as there are turns around it, be another request made in each of these or not.
[Port("x86")]
public sealed class LoopInALoopOfOtherRequestsPort : ArchPort
{
    private readonly RateGate _updates = new(Nanoseconds.FromMilliseconds(1000), 10);

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool may = _updates.TryAcquire();
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        foreach (Vcpu owner in vcpu.Vm.Vcpus)
        {
            owner.MakeRequest(VcpuRequest.Event);
            if (may)
            {
                foreach (Vcpu sibling in vcpu.Vm.Vcpus)
                {
                    [|sibling.MakeRequest(VcpuRequest.ClockUpdate)|];
                    sibling.Kick();
                }
            }
        }

        vcpu.Cpu = cpu;
    }
}
