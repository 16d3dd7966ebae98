// Only a vCPU with pending requests passes through the window; on that path the check no longer holds.
[Port("x86")]
public sealed class WindowOnOnePathPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        if (vcpu.RequestPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            HandleRequests(vcpu);
            vcpu.HostCpu.DisableInterrupts();
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void HandleRequests(Vcpu vcpu) => vcpu.Task.CondResched();
}
