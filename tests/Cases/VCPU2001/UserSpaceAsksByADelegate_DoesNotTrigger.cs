// The method that asks for the master clock is called by nobody here: user space gets a delegate of it.
[Port("x86")]
public sealed class UserSpaceAsksByADelegatePort : ArchPort
{
    private Action<Vcpu>? _hook;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public Action<Vcpu>? Hook => _hook;

    public void Arm() => _hook = AskForTheMasterClock;

    private static void AskForTheMasterClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
