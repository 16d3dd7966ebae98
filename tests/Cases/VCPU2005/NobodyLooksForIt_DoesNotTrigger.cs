// Nobody here looks for the request.
[Port("x86")]
public sealed class NobodyLooksForItPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        return vcpu.HandleTransferWork();
    }
}
