// A delegate is made of an extension method: what is handed to it is that method's second argument, and the request that it makes.
[Port("x86")]
public sealed class ExtensionAsADelegatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action<VcpuRequest> ask = vcpu.Ask;
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            ask(VcpuRequest.Event);
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            [|ask(VcpuRequest.Event)|];
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class VcpuExtensions
{
    public static void Ask(this Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
