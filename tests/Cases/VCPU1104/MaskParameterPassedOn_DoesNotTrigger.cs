// The helper passes its parameter on; its caller hands in the shared mask.
[Port("passed")]
public sealed class MaskParameterPassedOnPort : ArchPort
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
            if (!Pending(vcpu.Task, ThreadFlags.TransferWork))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork]
    private static bool Pending(HostTask task, [WorkMask] ThreadFlags flags) => task.TestFlags(flags);
}
