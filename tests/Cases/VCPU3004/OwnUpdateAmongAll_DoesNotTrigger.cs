// The loop asks every vCPU of the VM, and so the one that moved its counter: it is asked by the global update that is taken here.
[Port("x86")]
public sealed class OwnUpdateAmongAllPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu)
    {
        AdjustOffset(vcpu, 1);
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            foreach (var each in vcpu.Vm.Vcpus)
            {
                each.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        return 0;
    }

    [MovesGuestTsc]
    private void AdjustOffset(Vcpu vcpu, long change) => _offset += change;
}
