// A helper that sends the loop round again looks at the work on one of its ways only; nobody drains on either.
[Port("x86")]
public sealed class HelperLooksOnOneOfTwoWaysPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if ([|MustGoRound(vcpu)|])
            {
                continue;
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool MustGoRound(Vcpu vcpu)
    {
        if (vcpu.Halted && vcpu.Task.TransferWorkPendingHint())
        {
            return true;
        }

        return vcpu.CheckRequest(VcpuRequest.Event);
    }
}
