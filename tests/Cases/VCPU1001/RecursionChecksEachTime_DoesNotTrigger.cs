// The step checks before each entry, the recursive ones included.
[Port("x86")]
public sealed class RecursionChecksEachTimePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Step(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Step(Vcpu vcpu)
    {
        if (vcpu.Task.TransferWorkPending())
        {
            return;
        }

        if (vcpu.EnterGuest().IsFastPath)
        {
            Step(vcpu);
        }
    }
}
