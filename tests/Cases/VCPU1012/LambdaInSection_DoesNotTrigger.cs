// The lambda is written while interrupts are on and called only while they are off.
[Port("x86")]
public sealed class LambdaInSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool> clear = () => !vcpu.Task.TransferWorkPending();
        Action prepare = vcpu.Task.PrepareTransfer;

        vcpu.HostCpu.DisableInterrupts();
        prepare();
        if (clear())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
