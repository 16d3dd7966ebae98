// A helper looks the task up and returns it; it is the task of the vCPU that the helper was given.
[Port("x86")]
public sealed class HelperReturnsTaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!TaskOf(vcpu).TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static HostTask TaskOf(Vcpu vcpu) => vcpu.Task;
}
