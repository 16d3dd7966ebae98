// Two loops ask by the same helper whether there is work: the first one drains it, the second one asks again for ever.
internal static class Work
{
    public static bool IsPending(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint();
}

[Port("first")]
public sealed class DrainsWhatItSeesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (Work.IsPending(vcpu) && Work.IsPending(vcpu))
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

[Port("second")]
public sealed class AsksAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|Work.IsPending(vcpu)|])
        {
        }

        return 0;
    }
}
