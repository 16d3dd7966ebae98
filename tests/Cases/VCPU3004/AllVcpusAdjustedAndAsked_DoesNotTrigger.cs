// After the host slept, every vCPU of the VM gets the same adjustment and a request of its own.
[Port("x86")]
public sealed class AllVcpusAdjustedAndAskedPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public void Resume(Vm vm, long adjustment)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            WriteOffset(vcpu, adjustment);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }
    }

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
