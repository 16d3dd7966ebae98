// The loop runs once, when the VM is destroyed.
[Port("x86")]
public sealed class LoopInATeardownPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public void Destroy(Vm vm) => UpdateAllClocks(vm);

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
