// The number that the function pointer is given comes from a call that opens a window.
[Port("x86")]
public sealed class PointerIsGivenTheWindowPort : ArchPort
{
    private readonly unsafe delegate*<int, void> count;

    public unsafe PointerIsGivenTheWindowPort(delegate*<int, void> count) => this.count = count;

    public override unsafe int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            count(Opened(vcpu));
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return vcpu.Id;
    }
}
