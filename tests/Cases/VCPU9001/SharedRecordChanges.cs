// A record whose property can be set is changed through another variable.
[Port("x86")]
public sealed class SharedRecordChangesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var look = new Look(1);
        var same = look;
        look.Pending = vcpu.Task.TransferWorkPending();
        same.Pending = false;
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Look(int Round)
    {
        public bool Pending { get; set; }
    }
}
