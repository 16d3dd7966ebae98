// Nobody here takes a new pair for the request.
[Port("x86")]
public sealed class NobodyTakesAPairPort : ArchPort
{
    private int _updates;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _updates++;
        }

        return 0;
    }
}
