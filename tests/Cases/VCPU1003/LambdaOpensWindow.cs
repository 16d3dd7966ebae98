// The lambda that delivers interrupts to the guest needs a window with interrupts on, and is called after the check.
[Port("x86")]
public sealed class LambdaOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action deliver = () =>
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        };

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        deliver();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
