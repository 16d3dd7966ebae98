// The generic helper picks one of two values by the check; the one for "clear" enters.
[Port("x86")]
public sealed class GenericHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (Choose(vcpu, whenPending: 0, whenClear: 1) != 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static T Choose<T>(Vcpu vcpu, T whenPending, T whenClear) => vcpu.Task.TransferWorkPending() ? whenPending : whenClear;
}
