// The first vCPU of the VM is asked to write its page, which is not the one that became wrong.
[Port("x86")]
public sealed class AnotherVcpusUpdateRequestedPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|WriteOffset(vcpu, cpu)|];
            vcpu.Vm.Vcpus[0].MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
