// A chosen number that has a fraction decides whether the guest is entered unchecked: it may.
[Port("x86")]
public sealed class ChosenShareIsComparedPort : ArchPort
{
    private bool _isFast;
    private double _limit;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if ((_isFast ? 1.5 : 2.5) > _limit || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
