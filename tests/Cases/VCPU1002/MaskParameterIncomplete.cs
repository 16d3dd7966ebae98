// The helper tests what it is told to, and its caller tells it to look at the rescheduling flags only.
[Port("x86")]
public sealed class MaskParameterIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!AnyOf(vcpu, ThreadFlags.NeedResched | ThreadFlags.NeedReschedLazy))
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool AnyOf(Vcpu vcpu, ThreadFlags mask) => vcpu.Task.TestFlags(mask);
}
