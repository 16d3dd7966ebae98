// Whenever the thread leaves its CPU, it asks for a global update for the time it comes back.
[Port("x86")]
public sealed class EveryPutAsksForAllPort : ArchPort
{
    private readonly RateGate _clockUpdates = new(Nanoseconds.Second, 10);

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public override void Put(Vcpu vcpu) => vcpu.MakeRequest(_clockUpdates.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
