// The limit in the handler asks for a context, too.
[Port("x86")]
public sealed class LimitThatNeedsInterruptsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            if (MayUpdateAll())
            {
                UpdateAllClocks(vcpu.Vm);
            }
            else
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
        }

        return 0;
    }

    private int _left = 10;

    [RateGate]
    [Requires(Interrupts = InterruptState.On)]
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
