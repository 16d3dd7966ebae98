// A method that nobody calls asks for the master clock, and a delegate is made of another one: who asks for it is not known, nor how often.
[Port("x86")]
public sealed class NobodyCallsTheMethodThatAsksPort : ArchPort
{
    private Action<Vcpu>? _hook;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public Action<Vcpu>? Hook => _hook;

    public void Arm() => _hook = Kick;

    private static void AskForTheMasterClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

    private static void Kick(Vcpu vcpu) => vcpu.Kick();

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
