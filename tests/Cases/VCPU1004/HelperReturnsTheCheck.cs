// The check is one call away, as in kvm_vcpu_exit_request, and still nothing drains on the way back to it.
[Port("x86")]
public sealed class HelperReturnsTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if ([|ExitRequested(vcpu)|])
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static bool ExitRequested(Vcpu vcpu)
    {
        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
