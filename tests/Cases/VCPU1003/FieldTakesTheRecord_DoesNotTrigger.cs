// A property takes a record where work is pending.
[Port("x86")]
public sealed class FieldTakesTheRecordPort : ArchPort
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
        if (vcpu.Task.TransferWorkPending())
        {
            Last = new Look(1);
        }
        else
        {
            Last = null;
        }
        if (!(Last is not null))
        {
            vcpu.EnterGuest();
        }
    }

    private sealed record Look(int Round);
}
