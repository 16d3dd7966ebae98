// The helper tests the mask it is given, and it is given the whole one.
[Port("x86")]
public sealed class MaskParameterWholePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!AnyOf(vcpu.Task, ThreadFlags.TransferWork))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool AnyOf(HostTask task, ThreadFlags mask) => task.TestFlags(mask);
}
