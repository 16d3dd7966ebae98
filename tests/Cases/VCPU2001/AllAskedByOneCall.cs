// One call of the model asks every vCPU of the VM and interrupts those in the guest: that is the loop, written down elsewhere.
[Port("x86")]
public sealed class AllAskedByOneCallPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.Vm.MakeRequestOfAll(VcpuRequest.ClockUpdate);
        }

        return 0;
    }
}
