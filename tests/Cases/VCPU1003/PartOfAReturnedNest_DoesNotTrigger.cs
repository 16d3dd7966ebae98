// The answer is taken out of the inner tuple of what the helper returns.
[Port("x86")]
public sealed class PartOfAReturnedNestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Looked(vcpu).Look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (int Round, (bool Hint, bool Pending) Look) Looked(Vcpu vcpu) => (1, (false, vcpu.Task.TransferWorkPending()));
}
