// The call on the right resets the answer on the left when that has been read already, and the last comparison is of objects, which may be missing.
[Port("x86")]
public sealed class PlainRecordStructsDifferPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var calm = new Look { Pending = false };
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending() };
        if (look == Calmed(ref look))
        {
            vcpu.EnterGuest();
        }
        else if (look == calm)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Put(Vcpu vcpu)
    {
        Answer? before = vcpu.Runnable ? new Answer { Pending = false } : null;
        Answer? after = vcpu.Halted ? new Answer { Pending = false } : null;
        if (before == after)
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }

    private static Look Calmed(ref Look look)
    {
        look = new Look { Pending = false };
        return look;
    }

    private record struct Look
    {
        public bool Pending { get; init; }
    }

    private sealed record Answer
    {
        public bool Pending { get; init; }
    }
}
