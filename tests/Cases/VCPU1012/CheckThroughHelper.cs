// The helper makes the definitive check and is right in the first place, where interrupts are off, and wrong in the second.
[Port("x86")]
public sealed class CheckThroughHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!Work.Waits(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if ([|Work.Waits(vcpu)|])
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
        }
    }
}

internal static class Work
{
    public static bool Waits(Vcpu vcpu) => vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
}
