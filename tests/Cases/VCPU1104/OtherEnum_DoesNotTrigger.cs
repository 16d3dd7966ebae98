// A mask of something else, made of several bits.
[Port("other")]
public sealed class OtherEnumPort : ArchPort
{
    [Flags]
    private enum Units
    {
        None = 0,
        Fpu = 1,
        Vector = 2,
    }

    private Units loaded = Units.Fpu | Units.Vector;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            loaded &= ~Units.Vector;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
