// The first parameter says that what is passed drains; the lambda only gives up the CPU.
[Port("first")]
public sealed class LambdaForTheFirstParameterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = Prepare({|VCPU9002:static v =>
            {
                v.Task.CondResched();
                return 0;
            }|}, vcpu);
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Prepare([DrainsWork(SetsExitReason = true)] Func<Vcpu, int> drain, Vcpu vcpu) => drain(vcpu);
}
