// A reference to a part of the tuple overwrites the answer in it.
[Port("x86")]
public sealed class RefToAPartOverwritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) look = (vcpu.Task.TransferWorkPending(), 1);
        ref bool pending = ref look.Pending;
        pending = false;
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
