// Two loops rely on one incomplete check, which one edit completes; a third one has a check of its own.
[Port("powerpc")]
public sealed class TwoLoopsOneHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (MustLeave(vcpu))
            {
                vcpu.HostCpu.EnableInterrupts();
                return vcpu.HandleTransferWork();
            }

            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    [RunLoop]
    public int RunNested(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (MustLeave(vcpu))
            {
                vcpu.HostCpu.EnableInterrupts();
                return vcpu.HandleTransferWork();
            }

            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    [RunLoop]
    public int RunAlone(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.NotifyResume))
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static bool MustLeave(Vcpu vcpu) => vcpu.Task.SignalPending() || vcpu.Task.NeedResched();
}
