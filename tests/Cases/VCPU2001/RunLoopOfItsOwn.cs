// A run loop that is no override is entered as often as one that is.
[Port("x86")]
public sealed class RunLoopOfItsOwnPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [RunLoop]
    public void RunNested(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        if (vcpu.Runnable)
        {
            [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        }
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
