// TDX before 2bc2694fe20b: the retry goes round in the kernel, and only a signal ends it.
[Port("tdx")]
public sealed class RetryTestsOnlySignalsPort : ArchPort
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

            while (!Map(vcpu))
            {
                if ([|vcpu.Task.SignalPending()|])
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    return 0;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Map(Vcpu vcpu) => !vcpu.Halted;
}
