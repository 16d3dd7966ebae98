// The lambda is right where interrupts are off; its call in the loop condition comes before they are.
[Port("x86")]
public sealed class LambdaChecksTooEarlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool> clear = () => !vcpu.Task.TransferWorkPending();

        if ([|clear()|])
        {
            vcpu.HostCpu.DisableInterrupts();
            if (clear())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
