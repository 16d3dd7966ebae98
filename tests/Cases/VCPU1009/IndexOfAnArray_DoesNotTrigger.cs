// The number of the bit is the index of a counter.
[Port("counters")]
public sealed class IndexOfAnArrayPort : ArchPort
{
    private readonly int[] seen = new int[8];

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy))
            {
                seen[(int)ThreadFlag.NeedReschedLazy]++;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
