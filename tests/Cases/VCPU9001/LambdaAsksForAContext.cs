// The framework runs the lambda that asks for interrupts off, whenever it likes.
[Port("x86")]
public sealed class LambdaAsksForAContextPort : ArchPort
{
    private readonly List<int> counters = [];
    private int counted;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            {|VCPU9001:counters.ForEach(_ => {|VCPU1012:CountWithInterruptsOff()|})|};
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.Off)]
    private void CountWithInterruptsOff() => counted++;
}
