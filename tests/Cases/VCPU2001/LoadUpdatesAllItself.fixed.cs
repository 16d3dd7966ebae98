// There is no request for the whole VM: each load goes through the vCPUs itself.
[Port("x86")]
public sealed class LoadUpdatesAllItselfPort : ArchPort
{
    private readonly RateGate _clockUpdates = new(Nanoseconds.Second, 10);

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_clockUpdates.TryAcquire())
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;
}
