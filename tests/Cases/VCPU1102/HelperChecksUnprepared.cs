// The check stands in a helper; what is missing there is missing at its call.
[Port("loongarch", TransferWork = true)]
public sealed class HelperChecksUnpreparedPort : ArchPort
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
            if (![|ExitRequest(vcpu)|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool ExitRequest(Vcpu vcpu) => vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
}
