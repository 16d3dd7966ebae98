// The lambda stands for the check and is called where the check belongs, but it does not look at task work.
[Port("x86")]
public sealed class LambdaIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool> mustBail = () => vcpu.Task.SignalPending() | vcpu.Task.TestFlags(ThreadFlags.Reschedule);

        vcpu.HostCpu.DisableInterrupts();
        bool bail = mustBail();
        if (!bail)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
