// The number that the dynamic call is given comes from a call that opens a window.
[Port("x86")]
public sealed class DynamicCallIsGivenTheWindowPort : ArchPort
{
    private readonly object counter;

    public DynamicCallIsGivenTheWindowPort(object counter) => this.counter = counter;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            dynamic target = counter;
            target(Opened(vcpu));
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
