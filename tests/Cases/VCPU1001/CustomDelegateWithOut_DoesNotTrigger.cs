// The delegate has a type of its own with an out parameter, through which the lambda hands the answer back.
[Port("x86")]
public sealed class CustomDelegateWithOutPort : ArchPort
{
    private delegate void Probe(Vcpu vcpu, out bool pending);

    public override int Run(Vcpu vcpu)
    {
        Probe probe = static (Vcpu target, out bool pending) => pending = target.Task.TransferWorkPending();
        vcpu.HostCpu.DisableInterrupts();
        probe(vcpu, out bool bail);
        if (!bail)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
