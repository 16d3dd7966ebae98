// The helper counts first, and then never comes back: what stands behind the call is never done.
[Port("riscv")]
public sealed class HelperCountsAndGoesRoundPort : ArchPort
{
    private int _rounds;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Stop(true);
        vcpu.EnterGuest();
        return 0;
    }

    private void Stop(bool forEver)
    {
        for (int i = 0; i < 3; i++)
        {
            _rounds += i;
        }

        while ([|forEver|])
        {
            _rounds++;
        }
    }
}
