// A property takes nothing first, and a record where work is pending.
[Port("x86")]
public sealed class PropertyTakesTheRecordFirstPort : ArchPort
{
    private Look? Last { get; set; }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Enter(Vcpu vcpu)
    {
        Last = null;
        if (vcpu.Task.TransferWorkPending())
        {
            Last = new Look(1);
        }
        if (!(Last is not null))
        {
            vcpu.EnterGuest();
        }
    }

    private sealed record Look(int Round);
}
