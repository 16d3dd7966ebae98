// A delegate asks the check; its pending answer leads back to the same delegate with nothing drained.
[Port("x86")]
public sealed class LambdaAsksTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool> pending = () => vcpu.Task.TransferWorkPending();
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|pending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
