// The lambda and the local function stand inside a try, whose finally is not theirs: what they call may throw, and leaves them as it is.
[Port("x86")]
public sealed class LambdaInsideTryFinallyPort : ArchPort
{
    private readonly HostSpinLock guard = new();

    public override int Run(Vcpu vcpu)
    {
        guard.Lock();
        try
        {
            int turns = vcpu.Halted ? 1 : 2;
            while (turns > 0 && vcpu.Runnable)
            {
                turns--;
            }

            Func<int> masked = () =>
            {
                string text = turns.ToString();
                vcpu.HostCpu.DisableInterrupts();
                vcpu.HostCpu.EnableInterrupts();
                return text.Length;
            };
            return masked() + Plain();

            int Plain()
            {
                string text = turns.ToString();
                vcpu.HostCpu.DisablePreemption();
                vcpu.HostCpu.EnablePreemption();
                return text.Length;
            }
        }
        finally
        {
            guard.Unlock();
        }
    }
}
