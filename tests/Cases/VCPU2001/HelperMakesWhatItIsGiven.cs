// Every load of a vCPU asks for a global update while the master clock is off, and its handler kicks every vCPU of the VM. Each request is made by a helper.
[Port("x86")]
public sealed class HelperMakesWhatItIsGivenPort : ArchPort
{
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_useMasterClock || vcpu.Cpu != cpu)
        {
            [|Ask(vcpu, VcpuRequest.GlobalClockUpdate)|];
        }

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

    public void MasterClock(bool use) => _useMasterClock = use;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            Ask(vcpu, VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
