// self is this under another name: writing its field is writing the field that the entry depends on.
[Port("x86")]
public sealed class SelfAliasOverwritesPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        SelfAliasOverwritesPort self = this;
        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        self.pending = false;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
