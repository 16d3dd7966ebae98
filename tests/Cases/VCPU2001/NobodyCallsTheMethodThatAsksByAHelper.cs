// A method that nobody calls asks for the master clock, and a delegate is made of another one: who asks for it is not known, nor how often. Each request is made by a helper.
[Port("x86")]
public sealed class NobodyCallsTheMethodThatAsksByAHelperPort : ArchPort
{
    private Action<Vcpu>? _hook;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|Ask(vcpu, VcpuRequest.GlobalClockUpdate)|];
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public Action<Vcpu>? Hook => _hook;

    public void Arm() => _hook = Kick;

    private static void AskForTheMasterClock(Vcpu vcpu) => Ask(vcpu, VcpuRequest.MasterClockUpdate);

    private static void Kick(Vcpu vcpu) => vcpu.Kick();

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
