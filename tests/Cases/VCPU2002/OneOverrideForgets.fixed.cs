// One flavour has no local update for the answer no.
[Port("x86")]
public class OneOverrideForgetsPort : ArchPort
{
    private int _left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (MayUpdateAll())
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            Refused(vcpu);
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

    protected virtual void Refused(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    [RateGate]
    private bool MayUpdateAll() => _left-- > 0;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}

public sealed class ForgetfulPort : OneOverrideForgetsPort
{
    protected override void Refused(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.RecordSteal);
}
