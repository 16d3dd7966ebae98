// Every vCPU of the VM is asked to write its page, the one whose offset moved among them.
[Port("x86")]
public sealed class LoopOverAllReachesTheOwnPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            WriteOffset(vcpu, cpu);
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
