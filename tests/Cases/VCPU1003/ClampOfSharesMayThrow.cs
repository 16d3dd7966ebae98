// The bounds may be the wrong way round: then the clamp throws, and the check behind it is not made.
[Port("x86")]
public sealed class ClampOfSharesMayThrowPort : ArchPort
{
    private double _least;
    private double _most;
    private double _share;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool isPending = false;
        try
        {
            _share = Math.Clamp(_share, _least, _most);
            isPending = vcpu.Task.TransferWorkPending();
        }
        catch (ArgumentException)
        {
            _share = 1;
        }

        if (!isPending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
