// The copy says that nothing is pending, whatever the check said.
[Port("x86")]
public sealed class RecordStructWithPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(vcpu.Task.TransferWorkPending(), 1);
        var other = look with { Pending = false };
        if (!other.Pending)
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Look(bool Pending, int Round);
}
