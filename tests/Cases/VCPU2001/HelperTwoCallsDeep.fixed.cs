// The load asks by way of two helpers.
[Port("x86")]
public sealed class HelperTwoCallsDeepPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Account(vcpu);
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

    private static void Account(Vcpu vcpu)
    {
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        AskForUpdate(vcpu);
    }

    private static void AskForUpdate(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
