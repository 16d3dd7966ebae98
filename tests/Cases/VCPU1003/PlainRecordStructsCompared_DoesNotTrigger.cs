// The answer is kept in a record struct, and compared as a whole with the one that lets the guest run.
[Port("x86")]
public sealed class PlainRecordStructsComparedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var calm = new Look { Pending = false, Error = 0 };
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending(), Error = 0 };
        if (look == calm)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        look = new Look { Pending = vcpu.Task.TransferWorkPending(), Error = 0 };
        if (!(look != calm))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private record struct Look
    {
        public bool Pending { get; init; }

        public int Error { get; init; }
    }
}
