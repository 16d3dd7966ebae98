// The retry stands in one part of the class and the check in the other; the drain stands in neither.
[Port("riscv")]
public sealed partial class PartialClassSplitsTheRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if ([|NotReady(vcpu)|])
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
