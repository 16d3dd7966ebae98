// Preparing and committing send the pending work to each other, and neither of them drains it.
[Port("powerpc")]
public sealed class TwoMethodsBouncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        return [|Prepare(vcpu)|];
    }

    private static int Prepare(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        return Commit(vcpu);
    }

    private static int Commit(Vcpu vcpu)
    {
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return Prepare(vcpu);
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
