// The framework call fills the variable with something else: what the check said is lost, and a pending answer can enter.
[Port("x86")]
public sealed class OutArgumentOverwritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        bool.TryParse(Environment.MachineName, out pending);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
