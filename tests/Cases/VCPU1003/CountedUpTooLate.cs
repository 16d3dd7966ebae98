// The number is raised after it was compared.
[Port("x86")]
public sealed class CountedUpTooLatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int looks = vcpu.Task.TransferWorkPending() ? 1 : 0;
        if (looks++ == 1)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
