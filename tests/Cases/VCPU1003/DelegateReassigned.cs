// The delegate does nothing, or opens a window: on the second path the check no longer holds.
[Port("x86")]
public sealed class DelegateReassignedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action flush = () => { };
        if (vcpu.Halted)
        {
            flush = () =>
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
            };
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            flush();
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
