// The port has a kick of its own, which waits until the vCPU has left the guest.
[Port("x86")]
public sealed class OwnKickWithContractPort : ArchPort
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
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            InterruptAndWait(vcpu);
        }
    }

    [Kicks]
    private static void InterruptAndWait(Vcpu vcpu)
    {
        vcpu.Kick();
        while (vcpu.Mode == VcpuMode.InGuestMode)
        {
        }
    }
}
