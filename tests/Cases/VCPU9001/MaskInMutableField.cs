// The field is static but not readonly: another class may have taken bits out of the mask.
[Port("x86")]
public sealed class MaskInMutableFieldPort : ArchPort
{
    public static ThreadFlags Work = ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if ([|vcpu.Task.TestFlags(Work)|])
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
